package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.query.esql.value.Site;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One call of a function as it stands in a query: what is known before any row is seen.
 *
 * @param site its text and place
 * @param types the types of the arguments, after implicit casts and widening
 * @param result the type of the result
 * @param constants the values of the arguments that are constants (several values: a {@code MultiValue}); null for null
 *     literals and for arguments that are no constants, see {@link #isConstant}
 * @param constant whether each argument is a constant
 * @param options the map of options; empty when none was given
 * @param zone what {@code SET time_zone} says, else UTC
 * @param locale the request's locale
 */
public record Call(
        Site site, List<EsqlType> types, EsqlType result, List<Object> constants, List<Boolean> constant,
        Map<String, Object> options, ZoneId zone, Locale locale) {
    /** Copies the collections. */
    public Call {
        types = List.copyOf(types);
        constants = Collections.unmodifiableList(new ArrayList<>(constants));
        constant = List.copyOf(constant);
        options = Map.copyOf(options);
    }

    /** How many arguments it has, the map of options not among them. */
    public int count() {
        return types.size();
    }

    /** The type of an argument. */
    public EsqlType type(int index) {
        return types.get(index);
    }

    /** Whether an argument is there and is a constant. */
    public boolean isConstant(int index) {
        return index < constant.size() && constant.get(index);
    }

    /** The value of a constant argument; null also when there is no such argument or it is no constant. */
    public Object constant(int index) {
        return isConstant(index) ? constants.get(index) : null;
    }

    /**
     * The text of a constant argument; null when it is null, no constant or not there.
     *
     * @throws EsqlException when it has several values
     */
    public String constantText(int index) {
        Object value = constant(index);
        if (value instanceof MultiValue) {
            throw EsqlException.illegal("single-value function encountered multi-value");
        }
        return (String) value;
    }
}
