package dev.tocsin.query.predicate;

import dev.tocsin.event.Field;
import dev.tocsin.value.Cidr;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.FieldType.Family;
import dev.tocsin.value.IpAddress;
import dev.tocsin.value.JsonNumber;
import dev.tocsin.value.Numbers;
import dev.tocsin.value.ValueSyntaxException;
import dev.tocsin.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Optional;

/** Values of a query as values of the types that are no strings; refuses what is none (kql 34 to 37). */
final class TypedValues {
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private TypedValues() {
    }

    /** Whether free text looks into fields of this type. */
    static boolean searchable(Field field) {
        return switch (field.type().family()) {
            case OBJECT, NESTED, GEO, OTHER -> false;
            default -> field.type() != FieldType.SEMANTIC_TEXT;
        };
    }

    /** Equality with a value; empty when no value of the type can equal it. */
    static Optional<ValueTest> equal(Field field, String text, ZoneId zone) {
        return switch (field.type().family()) {
            case INTEGER -> whole(field, text);
            case DECIMAL -> Optional.of(OneOf.value(field.scaling() == 0 ? decimal(field, text)
                    : (Double) field.parts(Math.round(scaled(field, text)))));
            case BOOLEAN -> Optional.of(OneOf.value(bool(field, text)));
            case DATE -> Optional.of(new DateRange(text, true, text, true, zone));
            case IP -> Optional.of(text.indexOf('/') >= 0 ? new InCidr(block(field, text)) : OneOf.value(address(field, text)));
            default -> throw unsupported(field);
        };
    }

    static ValueTest between(Field field, Bounds bounds, ZoneId zone) {
        return switch (field.type().family()) {
            case INTEGER -> wholes(field, bounds);
            case DECIMAL -> field.scaling() != 0 ? parts(field, bounds) : new Between(bounds.low() == null ? null : decimal(field, bounds.low()), bounds.lowIncluded(),
                    bounds.high() == null ? null : decimal(field, bounds.high()), bounds.highIncluded());
            case BOOLEAN -> new Between(bounds.low() == null ? null : bool(field, bounds.low()), bounds.lowIncluded(),
                    bounds.high() == null ? null : bool(field, bounds.high()), bounds.highIncluded());
            case DATE -> new DateRange(bounds.low(), bounds.lowIncluded(), bounds.high(), bounds.highIncluded(), zone);
            case IP -> new Between(bounds.low() == null ? null : address(field, bounds.low()), bounds.lowIncluded(),
                    bounds.high() == null ? null : address(field, bounds.high()), bounds.highIncluded());
            default -> throw unsupported(field);
        };
    }

    /** A scaled_float is a whole number of parts, and so are the bounds that it is compared with. */
    private static Between parts(Field field, Bounds bounds) {
        Double low = null;
        Double high = null;
        if (bounds.low() != null) {
            double number = scaled(field, bounds.low());
            low = field.parts(Math.round(Math.ceil(bounds.lowIncluded() ? number : Math.nextUp(number))));
        }
        if (bounds.high() != null) {
            double number = scaled(field, bounds.high());
            high = field.parts(Math.round(Math.floor(bounds.highIncluded() ? number : Math.nextDown(number))));
        }
        return new Between(low, true, high, true);
    }

    private static double scaled(Field field, String text) {
        return new BigDecimal(decimal(field, text).toString()).multiply(BigDecimal.valueOf(field.scaling())).doubleValue();
    }

    private static Optional<ValueTest> whole(Field field, String text) {
        BigDecimal number = number(field, text);
        if (number.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        BigInteger value = number.toBigInteger();
        if (field.type() == FieldType.UNSIGNED_LONG) {
            return Optional.of(OneOf.value(value));
        }
        checkLong(field, text, value);
        return fitsLong(value) ? Optional.of(OneOf.value(value.longValue())) : Optional.empty();
    }

    /** Bounds between two whole numbers are drawn to the next one inside (kql 36). */
    private static Between wholes(Field field, Bounds bounds) {
        BigInteger low = null;
        boolean lowIncluded = bounds.lowIncluded();
        if (bounds.low() != null) {
            BigDecimal number = number(field, bounds.low());
            low = number.setScale(0, RoundingMode.CEILING).toBigInteger();
            lowIncluded |= number.compareTo(new BigDecimal(low)) != 0;
            checkLong(field, bounds.low(), low);
        }
        BigInteger high = null;
        boolean highIncluded = bounds.highIncluded();
        if (bounds.high() != null) {
            BigDecimal number = number(field, bounds.high());
            high = number.setScale(0, RoundingMode.FLOOR).toBigInteger();
            highIncluded |= number.compareTo(new BigDecimal(high)) != 0;
            checkLong(field, bounds.high(), high);
        }
        return field.type() == FieldType.UNSIGNED_LONG
                ? new Between(low, lowIncluded, high, highIncluded)
                : longs(low, lowIncluded, high, highIncluded);
    }

    private static Between longs(BigInteger low, boolean lowIncluded, BigInteger high, boolean highIncluded) {
        boolean above = low != null && low.compareTo(LONG_MAX) > 0;
        boolean below = high != null && high.compareTo(LONG_MIN) < 0;
        return new Between(
                low == null ? null : (Long) low.max(LONG_MIN).min(LONG_MAX).longValue(), lowIncluded && !above,
                high == null ? null : (Long) high.min(LONG_MAX).max(LONG_MIN).longValue(), highIncluded && !below);
    }

    private static void checkLong(Field field, String text, BigInteger value) {
        if (field.type() == FieldType.LONG && !fitsLong(value)) {
            throw new ValueSyntaxException(text + " is out of the range of " + field.path() + ", which is a long");
        }
    }

    private static boolean fitsLong(BigInteger value) {
        return value.bitLength() < Long.SIZE;
    }

    private static BigDecimal number(Field field, String text) {
        return Numbers.parse(text).orElseThrow(() -> mismatch(field, text, "a number"));
    }

    private static Double decimal(Field field, String text) {
        number(field, text);
        if (Values.indexed(new JsonNumber(text), field.type(), Integer.MAX_VALUE, false) instanceof Double value) {
            return value;
        }
        throw mismatch(field, text, "a number that a " + field.type().esName() + " can hold");
    }

    private static Boolean bool(Field field, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw mismatch(field, text, "true or false");
        };
    }

    private static IpAddress address(Field field, String text) {
        return IpAddress.parse(text).orElseThrow(() -> mismatch(field, text, "an IP address"));
    }

    private static Cidr block(Field field, String text) {
        return Cidr.parse(text).orElseThrow(() -> mismatch(field, text, "an IP address or a block such as 10.0.0.0/8"));
    }

    private static ValueSyntaxException mismatch(Field field, String text, String expected) {
        return new ValueSyntaxException("\"" + text + "\" is no value of " + field.path() + ", which has the type "
                + field.type().esName() + ": expected " + expected);
    }

    private static ValueSyntaxException unsupported(Field field) {
        boolean geometry = field.type().family() == Family.GEO;
        return new ValueSyntaxException(field.path() + " has the type " + field.type().esName()
                + ", whose values " + (geometry ? "this language cannot ask for" : "are not supported here"));
    }
}
