package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.value.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Medians and percentiles of a few numbers of one type, which the results keep (esql 62). */
final class Medians {
    private static final Comparator<Object> ORDER = (a, b) -> Numbers.compare((Number) a, (Number) b);

    private Medians() {
    }

    /** The middle value, or the average of the two middle ones, rounded down for whole numbers. */
    static Object median(List<?> values, EsqlType type) {
        List<Object> sorted = sorted(values);
        int middle = sorted.size() / 2;
        if (sorted.size() % 2 == 1) {
            return sorted.get(middle);
        }
        Object low = sorted.get(middle - 1);
        Object high = sorted.get(middle);
        return type == EsqlType.DOUBLE
                ? (Object) (Doubles.of(low) / 2 + Doubles.of(high) / 2)
                : WholeNumbers.of(WholeNumbers.exact(low).add(WholeNumbers.exact(high)).shiftRight(1), type);
    }

    /** The median of the distances from the median. */
    static Object deviation(List<?> values, EsqlType type) {
        Object median = median(values, type);
        return median(values.stream().map(value -> distance(value, median, type)).toList(), type);
    }

    private static Object distance(Object value, Object median, EsqlType type) {
        return type == EsqlType.DOUBLE
                ? (Object) Doubles.finite(Math.abs(Doubles.of(value) - Doubles.of(median)))
                : WholeNumbers.of(WholeNumbers.exact(value).subtract(WholeNumbers.exact(median)).abs(), type);
    }

    /** The value below which a percentage of the values lies, between the nearest two in proportion. */
    static Object percentile(List<?> values, double percent, EsqlType type) {
        if (percent < 0 || percent > 100) {
            throw EsqlException.illegal("Percentile parameter must be a number between 0 and 100, found [" + percent + "]");
        }
        List<Object> sorted = sorted(values);
        double index = percent / 100 * (sorted.size() - 1);
        int lower = (int) index;
        Object low = sorted.get(lower);
        if (lower == sorted.size() - 1) {
            return low;
        }
        Object high = sorted.get(lower + 1);
        double part = index - lower;
        if (type == EsqlType.DOUBLE) {
            double between = Doubles.of(high) - Doubles.of(low);
            return Double.isInfinite(between)
                    ? Doubles.of(low) * (1 - part) + Doubles.of(high) * part : Doubles.of(low) + part * between;
        }
        BigDecimal between = new BigDecimal(WholeNumbers.exact(high).subtract(WholeNumbers.exact(low)));
        BigInteger step = new BigDecimal(part).multiply(between).toBigInteger();
        return WholeNumbers.of(WholeNumbers.exact(low).add(step), type);
    }

    private static List<Object> sorted(List<?> values) {
        List<Object> sorted = new ArrayList<>(values);
        sorted.sort(ORDER);
        return sorted;
    }
}
