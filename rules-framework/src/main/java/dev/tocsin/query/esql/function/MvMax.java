package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.ValueOrder;
import java.util.Comparator;

/** {@code MV_MAX} (esql 62). */
final class MvMax {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_max").since("8.11")
            .summary("The highest value of a place.")
            .required("field", Ordered.TYPES).whole()
            .returns(ResultRule.likeArgument(0))
            .bind(call -> {
                Comparator<Object> order = ValueOrder.of(call.type(0));
                return (arguments, evaluation) -> Ordered.highest(arguments[0], order);
            });

    private MvMax() {
    }

}
