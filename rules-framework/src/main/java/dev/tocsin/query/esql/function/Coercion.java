package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.JsonNumber;
import dev.tocsin.value.Values;
import java.time.Instant;
import java.util.Objects;

/** Values of a field whose type nobody knows, read as the type that an expression needs. */
public final class Coercion {
    private Coercion() {
    }

    /**
     * A place of type unknown as a place of another type, as if the field had that type in the index: value by value, what is
     * no value of the type is left out (esql 22).
     */
    public static Object of(Object place, EsqlType type) {
        if (place == null || type == EsqlType.UNKNOWN) {
            return place;
        }
        return MultiValue.of(MultiValue.values(place).stream().map(value -> value(value, type)).filter(Objects::nonNull).toList());
    }

    private static Object value(Object value, EsqlType type) {
        Object scalar = value instanceof Number number ? new JsonNumber(number.toString()) : value;
        Object indexed = switch (type) {
            case KEYWORD, TEXT, VERSION -> value.toString();
            case BOOLEAN -> indexed(scalar, FieldType.BOOLEAN);
            case INTEGER -> indexed(scalar, FieldType.INTEGER);
            case LONG -> indexed(scalar, FieldType.LONG);
            case UNSIGNED_LONG -> indexed(scalar, FieldType.UNSIGNED_LONG);
            case DOUBLE -> indexed(scalar, FieldType.DOUBLE);
            case DATE -> indexed(scalar, FieldType.DATE);
            case DATE_NANOS -> indexed(scalar, FieldType.DATE_NANOS);
            case IP -> indexed(scalar, FieldType.IP);
            default -> null;
        };
        if (indexed instanceof Instant instant) {
            return type == EsqlType.DATE ? instant.toEpochMilli() : (Object) Moments.nanos(instant);
        }
        return type == EsqlType.INTEGER && indexed instanceof Long number ? (Object) number.intValue() : indexed;
    }

    private static Object indexed(Object scalar, FieldType type) {
        return Values.indexed(scalar, type, Integer.MAX_VALUE, false);
    }
}
