package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code TO_INTEGER}: the nearest integer, dates as milliseconds (esql 58). */
final class ToInteger {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_integer").aliases("to_int").since("8.11")
            .summary("Its argument as a whole number of 32 bits.")
            .required("field", Declaration.types(
                    EsqlType.STRING, EsqlType.NUMERIC,
                    Set.of(EsqlType.BOOLEAN, EsqlType.DATE, EsqlType.COUNTER_INTEGER))).each()
            .optional("base", EsqlType.WHOLE_NUMBER)
            .returns(EsqlType.INTEGER)
            .body((arguments, evaluation) -> arguments.length == 1
                    ? value(arguments[0]) : based(arguments[0], (Number) arguments[1]));

    private ToInteger() {
    }

    private static Object value(Object value) {
        if (value instanceof String text) {
            return NumberTexts.toWhole(text, EsqlType.INTEGER);
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof Double number) {
            return NumberTexts.rounded(number, EsqlType.INTEGER);
        }
        return WholeNumbers.convert(WholeNumbers.exact(value), EsqlType.INTEGER, value.toString());
    }

    private static Object based(Object value, Number base) {
        if (base.longValue() < Character.MIN_RADIX || base.longValue() > Character.MAX_RADIX) {
            throw EsqlException.illegal("Base must be between 2 and 36, found [" + base + "]");
        }
        return value instanceof String text ? NumberTexts.toWhole(text, base.intValue(), EsqlType.INTEGER) : value(value);
    }
}
