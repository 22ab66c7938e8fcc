package dev.tocsin.query.eql;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.Truth;
import dev.tocsin.query.predicate.Predicate;
import java.util.function.IntPredicate;

/** The event that lacks least of a condition. */
final class Nearest {
    private static final int MOST_LOOKED_AT = 2_000;

    private Nearest() {
    }

    /** Its row among those asked for, the earliest of equally near ones; -1 when there is none. */
    static int row(EventBatch batch, Predicate predicate, IntPredicate asked) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        int looked = 0;
        for (int row = 0; row < batch.size() && looked < MOST_LOOKED_AT; row++) {
            if (asked.test(row)) {
                looked++;
                int lacks = lacks(predicate.explain(batch, row));
                if (lacks < least) {
                    least = lacks;
                    best = row;
                }
            }
        }
        return best;
    }

    /** How many leaves would have to change for the clause to hold. */
    static int lacks(Clause clause) {
        if (clause.truth() == Truth.TRUE) {
            return 0;
        }
        return switch (clause.operator()) {
            case "and" -> clause.children().stream().mapToInt(Nearest::lacks).sum();
            case "or" -> clause.children().stream().mapToInt(Nearest::lacks).min().orElse(1);
            default -> 1;
        };
    }
}
