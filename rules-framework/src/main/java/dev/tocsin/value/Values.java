package dev.tocsin.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What Elasticsearch keeps of a JSON scalar in a field of a type (kql 30 to 43).
 *
 * <p>Keyword and text types give {@link String}, integers {@link Long} (unsigned_long: {@link BigInteger}), decimals
 * {@link Double} (rounded to a float for float and half_float), booleans {@link Boolean}, dates {@link Instant} (whole
 * milliseconds for date), ip {@link IpAddress}, version and all types without rules of their own {@link String}. Constants
 * of a query that are compared with such values go through the same conversion.
 */
public final class Values {
    private static final BigInteger UNSIGNED_MAX = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final Instant NANOS_MIN = Instant.EPOCH;
    private static final Instant NANOS_MAX = Instant.ofEpochSecond(0, Long.MAX_VALUE);

    private Values() {
    }

    /**
     * The indexed value of a scalar.
     *
     * @param scalar a String, {@link JsonNumber} or Boolean
     * @param ignoreAbove the longest string that is indexed, in UTF-16 units
     * @param lowercase whether a normalizer lowercases strings
     * @return null when the scalar is no value of the type or is left out of the index
     */
    public static Object indexed(Object scalar, FieldType type, int ignoreAbove, boolean lowercase) {
        if (type.family() == FieldType.Family.STRING || type == FieldType.FLATTENED) {
            String text = scalar.toString();
            if (text.length() > ignoreAbove) {
                return null; // kql 30
            }
            return lowercase ? text.toLowerCase(Locale.ROOT) : text;
        }
        return of(scalar, type);
    }

    /**
     * Whether Elasticsearch would refuse an event because of this scalar: {@code "abc"} in a long. An empty string in a
     * number is a missing value, and a keyword that is too long is only left out.
     */
    public static boolean malformed(Object scalar, FieldType type) {
        boolean missing = type.isNumber() && scalar.equals("");
        return !missing && of(scalar, type) == null;
    }

    private static Object of(Object scalar, FieldType type) {
        return switch (type.family()) {
            case INTEGER -> scalar instanceof Boolean ? null : integer(scalar.toString(), type);
            case DECIMAL -> scalar instanceof Boolean ? null : decimal(scalar.toString(), type);
            case BOOLEAN -> bool(scalar);
            case DATE -> scalar instanceof Boolean ? null : date(scalar.toString(), type);
            case IP -> IpText.parse(scalar.toString());
            case OBJECT, NESTED -> null;
            case STRING, TEXT, VERSION, FLATTENED, GEO, OTHER -> scalar.toString();
        };
    }

    private static Object integer(String text, FieldType type) {
        if (type == FieldType.UNSIGNED_LONG) {
            return unsigned(text);
        }
        Long value = plainLong(text);
        if (value == null) {
            // coercion: a fraction is cut off
            value = Numbers.parse(text).map(Numbers::toLong).orElse(null);
        }
        int bits = switch (type) {
            case BYTE -> Byte.SIZE;
            case SHORT -> Short.SIZE;
            case INTEGER -> Integer.SIZE;
            default -> Long.SIZE;
        };
        boolean fits = value != null && value << Long.SIZE - bits >> Long.SIZE - bits == value;
        return fits ? value : null;
    }

    private static BigInteger unsigned(String text) {
        BigDecimal value = Numbers.parse(text).orElse(null);
        if (value == null || value.signum() != 0 && value.stripTrailingZeros().scale() > 0) {
            return null;
        }
        BigInteger whole = value.toBigInteger();
        return whole.signum() < 0 || whole.compareTo(UNSIGNED_MAX) > 0 ? null : whole;
    }

    private static Double decimal(String text, FieldType type) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return null;
        }
        double kept = switch (type) {
            case FLOAT -> (float) value;
            case HALF_FLOAT -> HalfFloat.round((float) value);
            default -> value;
        };
        return Double.isFinite(kept) ? (Double) kept : null;
    }

    private static Boolean bool(Object scalar) {
        if (scalar instanceof Boolean value) {
            return value;
        }
        if (scalar instanceof String text) {
            return switch (text) {
                case "true" -> true;
                case "false", "" -> false; // kql 37
                default -> null;
            };
        }
        return null;
    }

    private static Instant date(String text, FieldType type) {
        Instant value = DateText.read(text, ZoneOffset.UTC, false);
        if (value == null) {
            return null;
        }
        if (type == FieldType.DATE) {
            return value.truncatedTo(ChronoUnit.MILLIS);
        }
        return value.isBefore(NANOS_MIN) || value.isAfter(NANOS_MAX) ? null : value;
    }

    /** Null for anything but an optional minus and up to 18 digits. */
    private static Long plainLong(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        if (text.length() == start || text.length() > start + 18) {
            return null;
        }
        long value = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return null;
            }
            value = value * 10 + c - '0';
        }
        return start == 1 ? -value : value;
    }
}
