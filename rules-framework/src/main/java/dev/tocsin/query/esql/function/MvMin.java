package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.ValueOrder;
import java.util.Comparator;

/** {@code MV_MIN} (esql 62). */
final class MvMin {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_min").since("8.11")
            .summary("The lowest value of a place.")
            .required("field", Ordered.TYPES).whole()
            .returns(ResultRule.likeArgument(0))
            .bind(call -> {
                Comparator<Object> order = ValueOrder.of(call.type(0));
                return (arguments, evaluation) -> Ordered.lowest(arguments[0], order);
            });

    private MvMin() {
    }

}
