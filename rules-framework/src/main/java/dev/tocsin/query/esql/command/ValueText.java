package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import java.time.Instant;
import java.util.List;

/** Values as explanations show them. */
final class ValueText {
    private static final long NANOS = 1_000_000_000L;

    private ValueText() {
    }

    /** Each value of a place; none for null. */
    static List<String> of(Object place, EsqlType type) {
        return MultiValue.values(place).stream().map(value -> single(value, type)).toList();
    }

    private static String single(Object value, EsqlType type) {
        if (value instanceof Long number && type == EsqlType.DATE) {
            return Instant.ofEpochMilli(number).toString();
        }
        if (value instanceof Long number && type == EsqlType.DATE_NANOS) {
            return Instant.ofEpochSecond(Math.floorDiv(number, NANOS), Math.floorMod(number, NANOS)).toString();
        }
        return value.toString();
    }
}
