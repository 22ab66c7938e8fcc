package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

import java.util.Set;

/**
 * One parameter of a function.
 *
 * @param name its name in the documentation
 * @param types the types that it takes; empty for every type that is a column's. A null literal always fits, and a string
 *     literal is cast when no string type is among them (esql 26)
 * @param presence how often it is given
 * @param values what a multi-valued argument means (esql 43 to 45)
 * @param constant whether the argument must be a constant
 * @param like whether its argument must have the type of the first argument that is not null
 */
public record Parameter(String name, Set<EsqlType> types, Presence presence, Values values, boolean constant, Like like) {
    /** How often a parameter is given. */
    public enum Presence {
        /** Once. */
        REQUIRED,
        /** At most once. Optional ones are filled in the order of declaration, also before required ones. */
        OPTIONAL,
        /** Any number of times, none included; the last. */
        VARIADIC
    }

    /** What a multi-valued argument means. */
    public enum Values {
        /** The result is null, with a warning (esql 43). */
        SINGLE,
        /** The function is applied to each value; failures are left out with a warning (esql 44). */
        EACH,
        /** The body gets the whole {@code MultiValue} (esql 45). */
        WHOLE
    }

    /** Whether the types of arguments depend on each other. */
    public enum Like {
        /** They do not. */
        NOTHING,
        /** It has the type of the first, keyword and text counting as one. */
        FIRST,
        /** As FIRST, but a number may also widen to the first one's type (esql 25). */
        WIDENED
    }

    /** The types are copied. */
    public Parameter {
        types = Set.copyOf(types);
    }

    /** Whether an argument of a type fits; null and unknown always do. */
    public boolean takes(EsqlType type) {
        return type == EsqlType.NULL || type == EsqlType.UNKNOWN || types.contains(type)
                || types.isEmpty() && type != EsqlType.UNSUPPORTED && !type.isInterval();
    }
}
