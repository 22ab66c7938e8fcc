package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.Block;
import dev.tocsin.query.esql.value.DistinctValues;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.LongNumbers;

/**
 * The distinct values of each group: each place of a column becomes a number once, and pairs of group and number are what is
 * remembered, so no value is hashed for each row.
 */
abstract class DistinctPerGroup implements AggregateFunction.Aggregator {
    private final DistinctValues values = new DistinctValues();
    private final LongNumbers pairs = new LongNumbers();

    /** Takes a value that the group did not have before. */
    abstract void added(int group, int number);

    Object value(int number) {
        return values.value(number);
    }

    @Override
    public void add(Block[] arguments, int[] rows, int[] groups, Evaluation evaluation) {
        DistinctValues.OfBlock block = values.of(arguments[0]);
        for (int i = 0; i < rows.length; i++) {
            int code = block.code(rows[i]);
            if (code >= 0) {
                add(groups[i], code);
            } else if (code != DistinctValues.NULL) {
                for (int number : block.several(code)) {
                    add(groups[i], number);
                }
            }
        }
    }

    private void add(int group, int number) {
        int before = pairs.size();
        if (pairs.number((long) group << 32 | number) == before) {
            added(group, number);
        }
    }
}
