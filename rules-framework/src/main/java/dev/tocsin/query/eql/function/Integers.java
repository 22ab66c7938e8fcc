package dev.tocsin.query.eql.function;

/** Reads arguments that must be whole numbers. */
final class Integers {
    private Integers() {
    }

    /**
     * The argument as an int, moved to the nearest one that there is.
     *
     * @throws IllegalArgumentException when it has a fraction
     */
    static int exact(Object argument, String name) {
        Number number = (Number) argument;
        double value = number.doubleValue();
        if (value != Math.rint(value)) {
            throw new IllegalArgumentException(name + " must be a whole number, but is " + argument);
        }
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, (long) value));
    }
}
