package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Texts as numbers, as conversions read them (esql 58, 60), and numbers as texts (esql 59). */
final class NumberTexts {
    private NumberTexts() {
    }

    /**
     * The double that a text is, blanks around it left out.
     *
     * @throws EsqlException when it is none
     */
    static double toDouble(String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isInfinite(number) || Double.isNaN(number)) {
                throw unreadable(text);
            }
            return number;
        } catch (NumberFormatException e) {
            throw unreadable(text);
        }
    }

    /**
     * The integer or long that a text is; of a decimal the nearest.
     *
     * @throws EsqlException when it is none or out of range
     */
    static Object toWhole(String text, EsqlType type) {
        try {
            return type == EsqlType.INTEGER ? (Object) Integer.valueOf(text) : (Object) Long.valueOf(text);
        } catch (NumberFormatException e) {
            try {
                return rounded(toDouble(text), type);
            } catch (EsqlException outOfRange) {
                throw unreadable(text);
            }
        }
    }

    /**
     * The integer or long nearest to a double, upwards from the middle.
     *
     * @throws EsqlException when it is out of range
     */
    static Object rounded(double number, EsqlType type) {
        boolean integer = type == EsqlType.INTEGER;
        if (integer ? number > Integer.MAX_VALUE || number < Integer.MIN_VALUE : number >= 0x1p63 || number < -0x1p63) {
            throw WholeNumbers.outOfRange(of(number), type);
        }
        return integer ? (Object) (int) Math.round(number) : (Object) Math.round(number);
    }

    /**
     * The number that a text is to a base; {@code 0x} before base 16 is left out.
     *
     * @throws EsqlException when it is none or out of range
     */
    static Object toWhole(String text, int base, EsqlType type) {
        String trimmed = text.trim();
        String digits = base == 16 && trimmed.regionMatches(true, 0, "0x", 0, 2) ? trimmed.substring(2) : trimmed;
        try {
            return type == EsqlType.INTEGER ? (Object) Integer.valueOf(digits, base) : (Object) Long.valueOf(digits, base);
        } catch (NumberFormatException e) {
            throw EsqlException.invalid("Unable to convert [" + text + "] to number of base [" + base + "]");
        }
    }

    /** A double as Java writes it since version 19: no more digits than it takes to tell it from others. */
    static String of(double number) {
        String text = Double.toString(number);
        int exponent = text.indexOf('E');
        String digits = exponent < 0 ? text : text.substring(0, exponent);
        if (digits.length() < 18) {
            return text;
        }
        BigDecimal shorter = new BigDecimal(digits);
        shorter = shorter.round(new MathContext(shorter.precision() - 1, RoundingMode.HALF_EVEN));
        String rounded = shorter.toPlainString() + (exponent < 0 ? "" : text.substring(exponent));
        return Double.parseDouble(rounded) == number ? rounded : text;
    }

    private static EsqlException unreadable(String text) {
        return EsqlException.invalid("Cannot parse number [" + text + "]");
    }
}
