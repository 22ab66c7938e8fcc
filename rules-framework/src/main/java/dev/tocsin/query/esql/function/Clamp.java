package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.ValueOrder;
import java.util.Comparator;

/** {@code CLAMP}: the upper bound wins. */
final class Clamp {
    static final ScalarFunction FUNCTION = ScalarFunction.named("clamp").since("9.3").preview()
            .summary("A value, or the nearer of two bounds if it lies beyond them.")
            .required("field", Ordered.TYPES).whole()
            .required("min", Ordered.TYPES).whole().like(Parameter.Like.WIDENED)
            .required("max", Ordered.TYPES).whole().like(Parameter.Like.WIDENED)
            .returns(ResultRule.likeFirst())
            .bind(call -> {
                if (call.result() == EsqlType.NULL) {
                    return (arguments, evaluation) -> null;
                }
                Comparator<Object> order = ValueOrder.of(call.result());
                return (arguments, evaluation) -> Ordered.lower(Ordered.higher(
                        Ordered.highest(arguments[0], order), Ordered.highest(arguments[1], order), order),
                        Ordered.lowest(arguments[2], order), order);
            });

    private Clamp() {
    }

}
