package dev.tocsin.query.eql.function;

/**
 * A parameter of a function.
 *
 * @param name what the documentation calls it
 * @param type what it takes; {@link EqlType#ANY} for everything
 * @param count how often it stands in a call
 * @param constant whether only a constant may stand there
 * @param nullable whether the function itself decides about null; otherwise a null here makes the result null
 */
public record Parameter(String name, EqlType type, Count count, boolean constant, boolean nullable) {
    /** How often a parameter stands in a call. */
    public enum Count { ONCE, OPTIONAL, ONCE_OR_MORE }

    /** One that must be given. */
    public static Parameter one(String name, EqlType type) {
        return new Parameter(name, type, Count.ONCE, false, false);
    }

    /** One at the end that may be left out. */
    public static Parameter optional(String name, EqlType type) {
        return new Parameter(name, type, Count.OPTIONAL, false, false);
    }

    /** The last one, given once or more. */
    public static Parameter many(String name, EqlType type) {
        return new Parameter(name, type, Count.ONCE_OR_MORE, false, false);
    }

    /** The same for constants only. */
    public Parameter ofConstants() {
        return new Parameter(name, type, count, true, nullable);
    }

    /** The same with null left to the function. */
    public Parameter takingNull() {
        return new Parameter(name, type, count, constant, true);
    }

    @Override
    public String toString() {
        return switch (count) {
            case ONCE -> name;
            case OPTIONAL -> "[" + name + "]";
            case ONCE_OR_MORE -> name + ", ...";
        };
    }
}
