package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.Arrays;
import java.util.Set;

/** {@code VALUES}: in the order in which they first come; the engine gives them in any order (esql 129). */
final class ValuesOfGroup {
    static final AggregateFunction FUNCTION = AggregateFunction.named("values").since("8.14")
            .summary("The different values of a column.")
            .required("field", Declaration.types(Ordered.TYPES, EsqlType.SPATIAL, EsqlType.GRIDS,
                    Set.of(EsqlType.DATE_RANGE, EsqlType.FLATTENED)))
            .returns(ResultRule.likeArgument(0))
            .aggregate(call -> new Collector());

    private ValuesOfGroup() {
    }

    private static final class Collector extends DistinctPerGroup {
        private final Grouped<Numbers> numbers = new Grouped<>(Numbers::new);

        @Override
        void added(int group, int number) {
            numbers.of(group).add(number);
        }

        @Override
        public Object result(int group, Evaluation evaluation) {
            Numbers of = numbers.known(group);
            return of == null ? null : MultiValue.ofArray(Arrays.stream(of.numbers, 0, of.count).mapToObj(this::value).toArray());
        }
    }

    private static final class Numbers {
        private int[] numbers = new int[1];
        private int count;

        void add(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = number;
        }
    }
}
