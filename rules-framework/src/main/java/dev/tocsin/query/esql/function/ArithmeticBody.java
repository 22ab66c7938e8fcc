package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;

/** Sums, products and the like of numbers, dates and intervals (esql 52 to 55, 82). */
final class ArithmeticBody {
    private ArithmeticBody() {
    }

    static ScalarBody of(String sign, EsqlType result, EsqlType left, EsqlType right, ZoneId zone) {
        boolean minus = sign.equals("-");
        return switch (result) {
            case INTEGER -> (a, evaluation) -> integer(sign, (Integer) a[0], (Integer) a[1]);
            case LONG -> (a, evaluation) -> whole(sign, (Long) a[0], (Long) a[1]);
            case UNSIGNED_LONG -> (a, evaluation) -> unsigned(sign, (BigInteger) a[0], (BigInteger) a[1]);
            case DOUBLE -> (a, evaluation) -> decimal(sign, Doubles.of(a[0]), Doubles.of(a[1]));
            case DATE, DATE_NANOS -> left.isInterval()
                    ? (a, evaluation) -> date(a[1], result, (TemporalAmount) a[0], minus, zone)
                    : (a, evaluation) -> date(a[0], result, (TemporalAmount) a[1], minus, zone);
            case DATE_PERIOD -> (a, evaluation) -> period((Period) a[0], (Period) a[1], minus);
            case TIME_DURATION -> (a, evaluation) -> duration((Duration) a[0], (Duration) a[1], minus);
            default -> (a, evaluation) -> null;
        };
    }

    static ScalarBody negate(EsqlType type) {
        return switch (type) {
            case INTEGER -> (a, evaluation) -> integer("-", 0, (Integer) a[0]);
            case LONG -> (a, evaluation) -> whole("-", 0, (Long) a[0]);
            case DOUBLE -> (a, evaluation) -> -(Double) a[0];
            case DATE_PERIOD -> (a, evaluation) -> period(Period.ZERO, (Period) a[0], true);
            case TIME_DURATION -> (a, evaluation) -> duration(Duration.ZERO, (Duration) a[0], true);
            default -> (a, evaluation) -> null;
        };
    }

    private static int integer(String sign, int left, int right) {
        long exact = switch (sign) {
            case "+" -> (long) left + right;
            case "-" -> (long) left - right;
            case "*" -> (long) left * right;
            case "/" -> (int) (left / notZero(right)); // the lowest by -1 wraps, as in the engine
            default -> left % notZero(right);
        };
        if (exact != (int) exact) {
            throw EsqlException.arithmetic("integer overflow");
        }
        return (int) exact;
    }

    private static int notZero(int number) {
        notZero(number == 0);
        return number;
    }

    private static void notZero(boolean zero) {
        if (zero) {
            throw EsqlException.arithmetic("/ by zero");
        }
    }

    private static long whole(String sign, long left, long right) {
        notZero(right == 0 && (sign.equals("/") || sign.equals("%")));
        try {
            return switch (sign) {
                case "+" -> Math.addExact(left, right);
                case "-" -> Math.subtractExact(left, right);
                case "*" -> Math.multiplyExact(left, right);
                case "/" -> left / right;
                default -> left % right;
            };
        } catch (ArithmeticException e) {
            throw EsqlException.arithmetic("long overflow");
        }
    }

    private static Object unsigned(String sign, BigInteger left, BigInteger right) {
        notZero(right.signum() == 0 && (sign.equals("/") || sign.equals("%")));
        BigInteger exact = switch (sign) {
            case "+" -> left.add(right);
            case "-" -> left.subtract(right);
            case "*" -> left.multiply(right);
            case "/" -> left.divide(right);
            default -> left.remainder(right);
        };
        return WholeNumbers.of(exact, EsqlType.UNSIGNED_LONG);
    }

    private static double decimal(String sign, double left, double right) {
        notZero(right == 0 && (sign.equals("/") || sign.equals("%")));
        return Doubles.finite(switch (sign) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / right;
            default -> left % right;
        });
    }

    private static Object date(Object date, EsqlType type, TemporalAmount interval, boolean minus, ZoneId zone) {
        Instant moved;
        try {
            ZonedDateTime from = Moments.at(date, type, zone);
            moved = (minus ? from.minus(interval) : from.plus(interval)).toInstant();
        } catch (ArithmeticException e) {
            throw EsqlException.arithmetic("long overflow");
        } catch (DateTimeException e) {
            throw EsqlException.of(EsqlException.Kind.DATE_TIME, e.getMessage());
        }
        return type == EsqlType.DATE ? Moments.millis(moved) : (Object) Moments.nanos(moved);
    }

    private static Period period(Period left, Period right, boolean minus) {
        try {
            return minus ? left.minus(right) : left.plus(right);
        } catch (ArithmeticException e) {
            throw EsqlException.arithmetic("integer overflow");
        }
    }

    private static Duration duration(Duration left, Duration right, boolean minus) {
        try {
            return minus ? left.minus(right) : left.plus(right);
        } catch (ArithmeticException e) {
            throw EsqlException.arithmetic("long overflow");
        }
    }
}
