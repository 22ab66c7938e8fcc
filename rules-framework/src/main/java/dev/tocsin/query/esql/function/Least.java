package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.ValueOrder;
import java.util.Comparator;

/** {@code LEAST}: over all values of all arguments; null if any is null (esql 40, 45). */
final class Least {
    static final ScalarFunction FUNCTION = ScalarFunction.named("least").since("8.11")
            .summary("The lowest of its arguments.")
            .required("first", Ordered.TYPES).whole()
            .variadic("rest", Ordered.TYPES).whole().like(Parameter.Like.WIDENED)
            .returns(ResultRule.likeFirst())
            .bind(call -> {
                if (call.result() == EsqlType.NULL) {
                    return (arguments, evaluation) -> null;
                }
                Comparator<Object> order = ValueOrder.of(call.result());
                return (arguments, evaluation) -> {
                    Object out = Ordered.lowest(arguments[0], order);
                    for (int i = 1; i < arguments.length; i++) {
                        out = Ordered.lower(out, Ordered.lowest(arguments[i], order), order);
                    }
                    return out;
                };
            });

    private Least() {
    }

}
