package dev.tocsin.query.predicate;

import dev.tocsin.query.predicate.Formula.Every;
import dev.tocsin.query.predicate.Formula.Literal;
import dev.tocsin.query.predicate.Formula.Some;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for a proof that one formula follows from another. It takes formulas apart until questions are left, and gives up after
 * so many steps.
 */
final class Proof {
    private static final int MOST_STEPS = 2_000;
    /** So many questions are compared with one another. */
    private static final long MOST_WORK = 4_000_000;
    private final Theory theory;
    private int steps;
    private long work;

    private Proof(Theory theory) {
        this.theory = theory;
    }

    /** Whether {@code then} certainly holds wherever {@code given} does; a no may be wrong. */
    static boolean follows(Formula given, Formula then, Theory theory) {
        return new Proof(theory).proves(new Goal().given(given).wanted(then));
    }

    /** When all of {@code given} and {@code choices} hold, some of {@code wanted} and {@code demands} is to hold. */
    private static final class Goal {
        private final List<Literal> given = new ArrayList<>();
        private final List<Some> choices = new ArrayList<>();
        private final List<Literal> wanted = new ArrayList<>();
        private final List<Every> demands = new ArrayList<>();

        Goal given(Formula formula) {
            if (formula instanceof Every every) {
                every.parts().forEach(this::given);
            } else if (formula instanceof Some some && some.parts().size() == 1) {
                given(some.parts().get(0));
            } else if (formula instanceof Some some) {
                choices.add(some);
            } else if (formula instanceof Literal literal) {
                given.add(literal);
            }
            return this;
        }

        Goal wanted(Formula formula) {
            if (formula instanceof Some some) {
                some.parts().forEach(this::wanted);
            } else if (formula instanceof Every every && every.parts().size() == 1) {
                wanted(every.parts().get(0));
            } else if (formula instanceof Every every) {
                demands.add(every);
            } else if (formula instanceof Literal literal) {
                wanted.add(literal);
            }
            return this;
        }

        Goal copy() {
            Goal copy = new Goal();
            copy.given.addAll(given);
            copy.choices.addAll(choices);
            copy.wanted.addAll(wanted);
            copy.demands.addAll(demands);
            return copy;
        }
    }

    private boolean proves(Goal goal) {
        if (++steps > MOST_STEPS || work > MOST_WORK) {
            return false;
        }
        if (closed(goal)) {
            return true;
        }
        if (!goal.demands.isEmpty()) {
            Goal rest = goal.copy();
            Every demand = rest.demands.remove(0);
            return demand.parts().stream().allMatch(part -> proves(rest.copy().wanted(part)));
        }
        if (!goal.choices.isEmpty()) {
            Goal rest = goal.copy();
            Some choice = rest.choices.remove(cheapest(goal.choices));
            return choice.parts().stream().allMatch(part -> proves(rest.copy().given(part)));
        }
        return false;
    }

    /** A choice between questions that are all covered needs no further look. */
    private boolean closed(Goal goal) {
        Known known = new Known(questions(goal.given, false), questions(goal.given, true), questions(goal.wanted, false),
                questions(goal.wanted, true));
        return goal.demands.stream().anyMatch(every -> every.parts().isEmpty())
                || goal.choices.stream().anyMatch(some -> some.parts().stream()
                        .allMatch(part -> part instanceof Literal literal && closes(literal, known)))
                || goal.given.stream().anyMatch(literal -> closes(literal, known))
                || theory.twoValued() && known.refused.stream().anyMatch(question -> covered(question, known.asked));
    }

    /**
     * The questions of a goal.
     *
     * @param held answered with yes
     * @param denied answered with no
     * @param asked of which one is to be answered with yes
     * @param refused of which one is to be answered with no, if none of the others is as it should be
     */
    private record Known(List<Object> held, List<Object> denied, List<Object> asked, List<Object> refused) {
        List<Object> askedOrDenied() {
            List<Object> all = new ArrayList<>(asked);
            all.addAll(denied);
            return all;
        }
    }

    private boolean closes(Literal given, Known known) {
        if (!given.negative()) {
            return covered(given.question(), known.askedOrDenied());
        }
        work += known.refused.size() + known.held.size();
        return work <= MOST_WORK && (known.refused.stream().anyMatch(narrow -> theory.refuted(narrow, given.question()))
                || known.held.stream().anyMatch(held -> theory.covered(held, List.of(given.question()))));
    }

    private boolean covered(Object question, List<Object> others) {
        work += others.size();
        return work <= MOST_WORK && theory.covered(question, others);
    }

    private static List<Object> questions(List<Literal> literals, boolean negative) {
        return literals.stream().filter(literal -> literal.negative() == negative).map(Literal::question).toList();
    }

    private static int cheapest(List<Some> choices) {
        int best = 0;
        for (int i = 1; i < choices.size(); i++) {
            best = choices.get(i).parts().size() < choices.get(best).parts().size() ? i : best;
        }
        return best;
    }
}
