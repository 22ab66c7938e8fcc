package dev.tocsin.query.esql.evaluate;

import dev.tocsin.query.esql.function.WellKnownText;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.JsonNumber;
import dev.tocsin.value.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Values of events as values of ES|QL. */
public final class Scalars {
    private Scalars() {
    }

    /** What {@link Values#indexed} gives for a field, as a value of a type; null stays null. */
    public static Object ofIndexed(Object value, EsqlType type) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case INTEGER -> ((Number) value).intValue();
            case DATE -> ((Instant) value).toEpochMilli();
            case DATE_NANOS -> nanos((Instant) value);
            case GEO_POINT, CARTESIAN_POINT -> point((String) value, type);
            case UNSUPPORTED, NULL -> null;
            default -> value;
        };
    }

    /** A JSON scalar of a field that no schema knows: a whole number is a long (esql 22). */
    public static Object ofUnknown(Object scalar) {
        if (!(scalar instanceof JsonNumber number)) {
            return scalar;
        }
        Object whole = number.text().matches("-?[0-9]+") ? Values.indexed(number, FieldType.LONG, Integer.MAX_VALUE, false) : null;
        return whole != null ? whole : Values.indexed(number, FieldType.DOUBLE, Integer.MAX_VALUE, false);
    }

    /** A value of any type read as one of a type, value by value; what is none is left out. */
    static Object coerced(Object place, EsqlType type) {
        List<Object> out = new ArrayList<>();
        for (Object value : MultiValue.values(place)) {
            Object read = ofIndexed(indexed(value, type), type);
            if (read != null) {
                out.add(read);
            }
        }
        return MultiValue.of(out);
    }

    private static Object indexed(Object value, EsqlType type) {
        Object scalar = value instanceof Number number ? new JsonNumber(number.toString()) : value;
        return Values.indexed(scalar, fieldType(type), Integer.MAX_VALUE, false);
    }

    private static FieldType fieldType(EsqlType type) {
        return FieldType.named(type.esName()).orElse(FieldType.KEYWORD);
    }

    /** A number as a value of a wider type, value by value. */
    static Object widened(Object place, EsqlType type) {
        if (place instanceof MultiValue many) {
            return MultiValue.of(many.stream().map(value -> widened(value, type)).toList());
        }
        if (place == null) {
            return null;
        }
        return switch (type) {
            case LONG -> (Object) ((Number) place).longValue();
            case DOUBLE -> ((Number) place).doubleValue();
            default -> place;
        };
    }

    private static Object nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    private static Object point(String text, EsqlType type) {
        try {
            if (!text.contains("(") && type == EsqlType.GEO_POINT && text.contains(",")) { // "lat,lon"
                String[] parts = text.split(",");
                String flipped = "POINT (" + new BigDecimal(parts[1].strip()) + " " + new BigDecimal(parts[0].strip()) + ")";
                return WellKnownText.point(flipped);
            }
            return WellKnownText.point(text);
        } catch (EsqlException | NumberFormatException e) {
            return null;
        }
    }
}
