package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.ValueOrder;
import java.util.Comparator;

/** {@code CLAMP_MAX}. */
final class ClampMax {
    static final ScalarFunction FUNCTION = ScalarFunction.named("clamp_max").since("9.3").preview()
            .summary("A value, or a bound if it lies above it.")
            .required("field", Ordered.TYPES).whole()
            .required("max", Ordered.TYPES).whole().like(Parameter.Like.WIDENED)
            .returns(ResultRule.likeFirst())
            .bind(call -> {
                if (call.result() == EsqlType.NULL) {
                    return (arguments, evaluation) -> null;
                }
                Comparator<Object> order = ValueOrder.of(call.result());
                return (arguments, evaluation) -> Ordered.lower(
                        Ordered.lowest(arguments[0], order), Ordered.lowest(arguments[1], order), order);
            });

    private ClampMax() {
    }

}
