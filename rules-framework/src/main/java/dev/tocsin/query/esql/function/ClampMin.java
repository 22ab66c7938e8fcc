package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.ValueOrder;
import java.util.Comparator;

/** {@code CLAMP_MIN}. */
final class ClampMin {
    static final ScalarFunction FUNCTION = ScalarFunction.named("clamp_min").since("9.3").preview()
            .summary("A value, or a bound if it lies below it.")
            .required("field", Ordered.TYPES).whole()
            .required("min", Ordered.TYPES).whole().like(Parameter.Like.WIDENED)
            .returns(ResultRule.likeFirst())
            .bind(call -> {
                if (call.result() == EsqlType.NULL) {
                    return (arguments, evaluation) -> null;
                }
                Comparator<Object> order = ValueOrder.of(call.result());
                return (arguments, evaluation) -> Ordered.higher(
                        Ordered.highest(arguments[0], order), Ordered.highest(arguments[1], order), order);
            });

    private ClampMin() {
    }

}
