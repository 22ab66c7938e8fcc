package dev.tocsin.query.esql.evaluate;

import dev.tocsin.query.esql.function.ScalarBody;
import dev.tocsin.query.esql.function.WholeNumbers;
import dev.tocsin.query.esql.plan.Expression.Operator;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Period;

/** {@code + - * / %} and unary minus of numbers (esql 52 to 55). */
final class Arithmetic {
    private static final EsqlException BY_ZERO = EsqlException.arithmetic("/ by zero");

    private Arithmetic() {
    }

    /** Two numbers of one type. */
    static ScalarBody of(Operator operator, EsqlType type) {
        return switch (type) {
            case INTEGER -> (v, e) -> overflowing(type, () -> integer(operator, (Integer) v[0], (Integer) v[1]));
            case LONG -> (v, e) -> overflowing(type, () -> whole(operator, (Long) v[0], (Long) v[1]));
            case UNSIGNED_LONG -> (v, e) -> WholeNumbers.of(unsigned(operator, (BigInteger) v[0], (BigInteger) v[1]), type);
            default -> (v, e) -> finite(decimal(operator, ((Number) v[0]).doubleValue(), ((Number) v[1]).doubleValue()));
        };
    }

    /** Minus a number or an interval. */
    static ScalarBody negation(EsqlType type) {
        return switch (type) {
            case INTEGER -> (v, e) -> overflowing(type, () -> Math.negateExact((Integer) v[0]));
            case LONG -> (v, e) -> overflowing(type, () -> Math.negateExact((Long) v[0]));
            case UNSIGNED_LONG -> (v, e) -> WholeNumbers.of(((BigInteger) v[0]).negate(), type);
            case DATE_PERIOD -> (v, e) -> ((Period) v[0]).negated();
            case TIME_DURATION -> (v, e) -> ((Duration) v[0]).negated();
            default -> (v, e) -> -((Number) v[0]).doubleValue();
        };
    }

    private interface Exact {
        Object compute();
    }

    private static Object overflowing(EsqlType type, Exact exact) {
        try {
            return exact.compute();
        } catch (ArithmeticException e) {
            throw EsqlException.arithmetic(type.esName() + " overflow");
        }
    }

    private static int integer(Operator operator, int a, int b) {
        return switch (operator) {
            case ADD -> Math.addExact(a, b);
            case SUBTRACT -> Math.subtractExact(a, b);
            case MULTIPLY -> Math.multiplyExact(a, b);
            case DIVIDE -> a / divisor(b);
            default -> a % divisor(b);
        };
    }

    private static long whole(Operator operator, long a, long b) {
        return switch (operator) {
            case ADD -> Math.addExact(a, b);
            case SUBTRACT -> Math.subtractExact(a, b);
            case MULTIPLY -> Math.multiplyExact(a, b);
            case DIVIDE -> a / divisor(b);
            default -> a % divisor(b);
        };
    }

    private static BigInteger unsigned(Operator operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case ADD -> a.add(b);
            case SUBTRACT -> a.subtract(b);
            case MULTIPLY -> a.multiply(b);
            case DIVIDE -> a.divide(divisor(b));
            default -> a.mod(divisor(b));
        };
    }

    private static double decimal(Operator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / divisor(b);
            default -> a % divisor(b);
        };
    }

    private static int divisor(int number) {
        if (number == 0) {
            throw BY_ZERO;
        }
        return number;
    }

    private static long divisor(long number) {
        if (number == 0) {
            throw BY_ZERO;
        }
        return number;
    }

    private static double divisor(double number) {
        if (number == 0) {
            throw BY_ZERO; // esql 52
        }
        return number;
    }

    private static BigInteger divisor(BigInteger number) {
        if (number.signum() == 0) {
            throw BY_ZERO;
        }
        return number;
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw EsqlException.arithmetic("not a finite double number: " + number); // esql 54
        }
        return number;
    }
}
