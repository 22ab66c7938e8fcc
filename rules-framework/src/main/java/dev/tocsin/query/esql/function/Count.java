package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.Block;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.MultiValue;

import java.util.Arrays;
import java.util.Set;

/** {@code COUNT}: values, not rows; without an argument or with {@code *} rows (esql 123). */
final class Count {
    static final AggregateFunction FUNCTION = AggregateFunction.named("count").since("8.11")
            .summary("The number of values of a column, or of rows.")
            .optional("field", Set.of())
            .returns(EsqlType.LONG)
            .aggregate(call -> new Counter());

    private Count() {
    }

    private static final class Counter implements AggregateFunction.Aggregator {
        private long[] counts = new long[16];

        @Override
        public void add(Block[] arguments, int[] rows, int[] groups, Evaluation evaluation) {
            for (int i = 0; i < rows.length; i++) {
                if (groups[i] >= counts.length) {
                    counts = Arrays.copyOf(counts, Math.max(groups[i] + 1, counts.length * 2));
                }
                counts[groups[i]] += arguments.length == 0 ? 1 : MultiValue.count(arguments[0].value(rows[i]));
            }
        }

        @Override
        public Object result(int group, Evaluation evaluation) {
            return group < counts.length ? counts[group] : 0L;
        }
    }
}
