package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;

/** {@code TO_UNSIGNED_LONG}: fractions are cut off. */
final class ToUnsignedLong {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_unsigned_long").aliases("to_ulong", "to_ul").since("8.11").preview()
            .summary("Its argument as a whole number of 64 bits without sign.")
            .required("field", Declaration.types(
                    EsqlType.STRING, EsqlType.NUMERIC, Set.of(EsqlType.BOOLEAN, EsqlType.DATE))).each()
            .returns(EsqlType.UNSIGNED_LONG)
            .body((arguments, evaluation) -> value(arguments[0]));

    private ToUnsignedLong() {
    }

    private static Object value(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? BigInteger.ONE : BigInteger.ZERO;
        }
        if (value instanceof Double number) {
            return WholeNumbers.convert(new BigDecimal(number).toBigInteger(), EsqlType.UNSIGNED_LONG, NumberTexts.of(number));
        }
        if (value instanceof String text) {
            return WholeNumbers.convert(number(text).toBigInteger(), EsqlType.UNSIGNED_LONG, text);
        }
        return WholeNumbers.convert(WholeNumbers.exact(value), EsqlType.UNSIGNED_LONG, value.toString());
    }

    private static BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if ((long) number.precision() - number.scale() > 30) {
                throw WholeNumbers.outOfRange(text, EsqlType.UNSIGNED_LONG); // too large to be written out
            }
            return number.scale() > 1000 ? BigDecimal.ZERO : number;
        } catch (NumberFormatException e) {
            throw EsqlException.of(EsqlException.Kind.NUMBER_FORMAT,
                    e.getMessage() == null ? "Cannot parse number [" + text + "]" : e.getMessage());
        }
    }
}
