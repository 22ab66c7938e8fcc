package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code COPY_SIGN}: the type of the first number; the sign of -0.0 counts. */
final class CopySign {
    static final ScalarFunction FUNCTION = ScalarFunction.named("copy_sign").since("9.1")
            .summary("The first number with the sign of the second.")
            .required("magnitude", EsqlType.SIGNED)
            .required("sign", EsqlType.SIGNED)
            .returns(ResultRule.likeArgument(0))
            .body((arguments, evaluation) -> {
                double sign = Doubles.of(arguments[1]);
                boolean minus = sign < 0 || sign == 0 && 1 / sign < 0;
                if (arguments[0] instanceof Double number) {
                    return Math.copySign(number, sign);
                }
                if (arguments[0] instanceof Integer number) {
                    return minus ? -Math.abs(number) : Math.abs(number);
                }
                long number = (Long) arguments[0];
                return minus ? -Math.abs(number) : Math.abs(number);
            });

    private CopySign() {
    }

}
