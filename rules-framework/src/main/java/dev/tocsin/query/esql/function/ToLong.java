package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code TO_LONG}: the nearest long, dates as milliseconds or nanoseconds (esql 58). */
final class ToLong {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_long").since("8.11")
            .summary("Its argument as a long.")
            .required("field", Declaration.types(
                    EsqlType.STRING, EsqlType.NUMERIC,
                    Set.of(EsqlType.BOOLEAN, EsqlType.DATE, EsqlType.DATE_NANOS, EsqlType.COUNTER_INTEGER,
                    EsqlType.COUNTER_LONG, EsqlType.GEOHASH, EsqlType.GEOTILE, EsqlType.GEOHEX))).each()
            .optional("base", EsqlType.WHOLE_NUMBER)
            .returns(EsqlType.LONG)
            .body((arguments, evaluation) -> arguments.length == 1
                    ? value(arguments[0]) : based(arguments[0], (Number) arguments[1]));

    private ToLong() {
    }

    private static Object value(Object value) {
        if (value instanceof String text) {
            return NumberTexts.toWhole(text, EsqlType.LONG);
        }
        if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        if (value instanceof Double number) {
            return NumberTexts.rounded(number, EsqlType.LONG);
        }
        return WholeNumbers.convert(WholeNumbers.exact(value), EsqlType.LONG, value.toString());
    }

    private static Object based(Object value, Number base) {
        if (base.longValue() < Character.MIN_RADIX || base.longValue() > Character.MAX_RADIX) {
            throw EsqlException.illegal("Base must be between 2 and 36, found [" + base + "]");
        }
        return value instanceof String text ? NumberTexts.toWhole(text, base.intValue(), EsqlType.LONG) : value(value);
    }
}
