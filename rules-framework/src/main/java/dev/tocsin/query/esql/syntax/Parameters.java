package dev.tocsin.query.esql.syntax;

import java.util.List;
import java.util.Map;

/**
 * Values for {@code ?}, {@code ?1} and {@code ?name}, and names for {@code ??name} (esql 12).
 *
 * @param positional values by position, the first is {@code ?1}
 * @param named values by name
 */
public record Parameters(List<Object> positional, Map<String, Object> named) {
    /** No parameters. */
    public static final Parameters NONE = new Parameters(List.of(), Map.of());

    /** Copies the collections; values are Integer, Long, Double, Boolean or String. */
    public Parameters {
        positional = List.copyOf(positional);
        named = Map.copyOf(named);
    }
}
