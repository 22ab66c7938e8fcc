package dev.tocsin.query.esql.function;

import java.util.Set;

/** {@code COALESCE}: evaluates only as far as needed (esql 39). */
final class Coalesce {
    static final ScalarFunction FUNCTION = ScalarFunction.named("coalesce").since("8.11")
            .summary("The first of its arguments that is not null.")
            .required("first", Set.of())
            .variadic("rest", Set.of()).like(Parameter.Like.WIDENED)
            .returns(ResultRule.likeFirst())
            .lazy((arguments, evaluation) -> {
                for (int i = 0; i < arguments.count(); i++) {
                    Object value = arguments.value(i);
                    if (value != null) {
                        return value;
                    }
                }
                return null;
            });

    private Coalesce() {
    }
}
