package dev.tocsin.query.eql.function;

import java.math.BigInteger;
import java.util.List;

/** A function of two numbers: whole numbers stay whole and may not overflow, any decimal makes both decimal. */
abstract class Arithmetic implements EqlFunction {
    private final Signature signature;

    Arithmetic(String name, String left, String right, String summary) {
        this.signature = new Signature(name, List.of(Parameter.one(left, EqlType.NUMBER), Parameter.one(right, EqlType.NUMBER)),
                EqlType.NUMBER, false, "7.9.0", summary);
    }

    @Override
    public final Signature signature() {
        return signature;
    }

    @Override
    public final Object apply(List<Object> arguments, boolean ignoreCase) {
        Number left = (Number) arguments.get(0);
        Number right = (Number) arguments.get(1);
        if (left instanceof Double || right instanceof Double) {
            return decimal(left.doubleValue(), right.doubleValue());
        }
        return whole(toLong(left), toLong(right));
    }

    /** @throws ArithmeticException when the result is no long */
    abstract long whole(long left, long right);

    abstract double decimal(double left, double right);

    private static long toLong(Number number) {
        return number instanceof BigInteger big ? big.longValueExact() : number.longValue();
    }
}
