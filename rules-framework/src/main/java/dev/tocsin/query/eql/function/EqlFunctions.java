package dev.tocsin.query.eql.function;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The list of all functions. */
public final class EqlFunctions {
    private static final List<EqlFunction> ALL = List.of(
            new Add(),
            new Between(),
            new CidrMatch(),
            new Concat(),
            new Divide(),
            new EndsWith(),
            new IndexOf(),
            new Length(),
            new Modulo(),
            new Multiply(),
            new NumberOf(),
            new StartsWith(),
            new StringContains(),
            new StringOf(),
            new Substring(),
            new Subtract(),
            new WildcardMatch());
    private static final Map<String, EqlFunction> BY_NAME = byName();

    private EqlFunctions() {
    }

    /** All functions by name. */
    public static Collection<EqlFunction> all() {
        return BY_NAME.values();
    }

    /** The function of a name; names ignore case. (eql E87) */
    public static Optional<EqlFunction> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, EqlFunction> byName() {
        Map<String, EqlFunction> out = new TreeMap<>();
        ALL.forEach(f -> out.put(f.signature().name().toLowerCase(Locale.ROOT), f));
        return java.util.Collections.unmodifiableMap(out);
    }
}
