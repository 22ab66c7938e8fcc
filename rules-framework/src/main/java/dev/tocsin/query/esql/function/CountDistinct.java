package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Evaluation;
import java.util.Arrays;
import java.util.Set;

/** {@code COUNT_DISTINCT}: exact, where the engine estimates above its precision threshold (esql 127). */
final class CountDistinct {
    static final AggregateFunction FUNCTION = AggregateFunction.named("count_distinct").since("8.11")
            .summary("The number of different values of a column.")
            .required("field", Declaration.types(EsqlType.STRING, EsqlType.DATES, EsqlType.SIGNED,
                    Set.of(EsqlType.BOOLEAN, EsqlType.IP, EsqlType.VERSION, EsqlType.FLATTENED, EsqlType.TSID)))
            .optional("precision", EsqlType.WHOLE_NUMBER).constant()
            .returns(EsqlType.LONG)
            .aggregate(call -> new Counter());

    private CountDistinct() {
    }

    private static final class Counter extends DistinctPerGroup {
        private long[] counts = new long[16];

        @Override
        void added(int group, int number) {
            if (group >= counts.length) {
                counts = Arrays.copyOf(counts, Math.max(group + 1, counts.length * 2));
            }
            counts[group]++;
        }

        @Override
        public Object result(int group, Evaluation evaluation) {
            return group < counts.length ? counts[group] : 0L;
        }
    }
}
