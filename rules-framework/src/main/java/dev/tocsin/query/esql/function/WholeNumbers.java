package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.math.BigInteger;

/** The ranges of integer, long and unsigned_long, and what leaving them means (esql 52, 55, 58). */
public final class WholeNumbers {
    private WholeNumbers() {
    }

    /** Whether a number is in the range of a type. */
    public static boolean fits(BigInteger number, EsqlType type) {
        return switch (type) {
            case INTEGER -> number.bitLength() <= 31;
            case LONG -> number.bitLength() <= 63;
            case UNSIGNED_LONG -> number.signum() >= 0 && number.bitLength() <= 64;
            default -> throw new IllegalArgumentException(type.esName());
        };
    }

    /**
     * A number as a value of a type.
     *
     * @throws EsqlException "long overflow" when it is out of the type's range
     */
    public static Object of(BigInteger number, EsqlType type) {
        if (!fits(number, type)) {
            throw EsqlException.arithmetic(type.esName() + " overflow");
        }
        return value(number, type);
    }

    /**
     * A number as a value of a type that it is converted to.
     *
     * @param shown the number as the message shows it
     * @throws EsqlException "[300] out of [integer] range"
     */
    static Object convert(BigInteger number, EsqlType type, String shown) {
        if (!fits(number, type)) {
            throw outOfRange(shown, type);
        }
        return value(number, type);
    }

    /** That a number is out of the range of the type that it is converted to. */
    static EsqlException outOfRange(String shown, EsqlType type) {
        return EsqlException.invalid("[" + shown + "] out of [" + type.esName() + "] range");
    }

    /** A whole number of any type. */
    static BigInteger exact(Object number) {
        return number instanceof BigInteger big ? big : BigInteger.valueOf(((Number) number).longValue());
    }

    private static Object value(BigInteger number, EsqlType type) {
        return switch (type) {
            case INTEGER -> number.intValue();
            case LONG -> number.longValue();
            default -> number;
        };
    }
}
