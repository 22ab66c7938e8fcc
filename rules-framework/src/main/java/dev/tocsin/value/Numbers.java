package dev.tocsin.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** Reads and compares numbers exactly, whatever their Java types. */
public final class Numbers {
    /** Beyond this exponent nothing fits any type of a field, and expanding it would only cost memory. */
    private static final int MAX_EXPONENT = 400;
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private Numbers() {
    }

    /**
     * The decimal number that a text is: digits with an optional sign, fraction and exponent.
     *
     * @return empty for any other text, and for one whose exponent is beyond that of every numeric type
     */
    public static Optional<BigDecimal> parse(String text) {
        if (text.isEmpty() || text.length() > 1000) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            long exponent = (long) number.precision() - number.scale();
            boolean tiny = number.scale() > 2 * MAX_EXPONENT;
            if (number.signum() == 0 || tiny) {
                return Optional.of(BigDecimal.ZERO);
            }
            return exponent > MAX_EXPONENT ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /**
     * Compares two numbers by value, without rounding either: a long and a double are equal only when they are the same
     * number. NaN sorts last and equals itself; 0.0 and -0.0 are equal.
     *
     * @param a Byte, Short, Integer, Long, Float, Double, BigInteger or BigDecimal, as {@code b}
     */
    public static int compare(Number a, Number b) {
        if (isSmall(a) && isSmall(b)) {
            return Long.compare(a.longValue(), b.longValue());
        }
        if (isDecimal(a) && isDecimal(b)) {
            double left = a.doubleValue();
            double right = b.doubleValue();
            return left == right ? 0 : Double.compare(left, right);
        }
        if (!isFinite(a) || !isFinite(b)) {
            return Double.compare(isFinite(a) ? 0 : a.doubleValue(), isFinite(b) ? 0 : b.doubleValue());
        }
        return exact(a).compareTo(exact(b));
    }

    /** The integer part as a long; null when it does not fit one. */
    static Long toLong(BigDecimal number) {
        BigInteger whole = number.setScale(0, RoundingMode.DOWN).toBigInteger();
        return whole.compareTo(LONG_MIN) < 0 || whole.compareTo(LONG_MAX) > 0 ? null : (Long) whole.longValue();
    }

    private static BigDecimal exact(Number number) {
        if (isSmall(number)) {
            return BigDecimal.valueOf(number.longValue());
        }
        if (number instanceof BigInteger big) {
            return new BigDecimal(big);
        }
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.doubleValue());
    }

    private static boolean isSmall(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte;
    }

    private static boolean isDecimal(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    private static boolean isFinite(Number number) {
        return !isDecimal(number) || Double.isFinite(number.doubleValue());
    }
}
