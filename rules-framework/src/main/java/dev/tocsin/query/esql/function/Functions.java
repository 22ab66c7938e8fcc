package dev.tocsin.query.esql.function;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All functions of the language, one line each. */
public final class Functions {
    /** Sorted by kind, then name. */
    public static final List<EsqlFunction> ALL = List.of(
            // scalar
            Coalesce.FUNCTION,
            Length.FUNCTION,
            MvCount.FUNCTION,
            ToBoolean.FUNCTION,
            // aggregate
            Count.FUNCTION);

    private static final Map<String, EsqlFunction> BY_NAME = byName();

    private Functions() {
    }

    /** The function of a name or alias in any letter case. */
    public static Optional<EsqlFunction> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, EsqlFunction> byName() {
        Map<String, EsqlFunction> out = new HashMap<>();
        for (EsqlFunction function : ALL) {
            out.put(function.signature().name(), function);
            function.signature().aliases().forEach(alias -> out.put(alias, function));
        }
        return Map.copyOf(out);
    }
}
