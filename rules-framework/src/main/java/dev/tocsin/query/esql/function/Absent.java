package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Evaluation;
import java.util.BitSet;
import java.util.Set;

/** {@code ABSENT}. */
final class Absent {
    static final AggregateFunction FUNCTION = AggregateFunction.named("absent").since("9.2")
            .summary("Whether a column has no value at all.")
            .required("field", Set.of())
            .returns(EsqlType.BOOLEAN)
            .aggregate(call -> new Seen(new BitSet()));

    private Absent() {
    }

    private record Seen(BitSet groups) implements AggregateFunction.ByValue {
        @Override
        public void add(int group, Object value, Evaluation evaluation) {
            groups.set(group);
        }

        @Override
        public Object result(int group, Evaluation evaluation) {
            return groups.get(group) == false;
        }
    }
}
