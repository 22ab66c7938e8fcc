package dev.tocsin.event;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.value.FieldType.Family;
import dev.tocsin.value.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives fields their other names; an alias must lead to a field, not to an alias, an object or itself. */
final class MappingAliases {
    /** Longer ways are not followed. */
    private static final int MOST_STEPS = 20;

    private final SourceText source;
    private final List<Diagnostic> diagnostics;

    /** The path that an alias leads to, and where that is said. */
    record Alias(String target, Span place) {
    }

    MappingAliases(SourceText source, List<Diagnostic> diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    void resolve(Map<String, Alias> aliases, TreeMap<String, Field> fields) {
        TreeMap<String, Field> found = new TreeMap<>();
        aliases.forEach((path, alias) -> {
            Field target = fields.get(alias.target());
            String problem = null;
            List<String> way = way(path, alias, aliases);
            if (way.stream().anyMatch(step -> step.compareTo(path) < 0)) {
                return; // a circle is told of once
            } else if (aliases.containsKey(alias.target())) {
                problem = alias.target().equals(path) ? "leads to itself" : way.isEmpty() ? "leads to another alias"
                        : "leads back to itself by way of \"" + String.join("\" and \"", way) + "\"";
            } else if (target == null) {
                problem = "leads to \"" + alias.target() + "\", which is not in the mapping";
            } else if (target.type().family() == Family.OBJECT || target.type().family() == Family.NESTED) {
                problem = "leads to an object";
            }
            if (problem == null) {
                found.put(path, target.as(path));
            } else {
                List<String> near = Suggestions.nearest(alias.target(), fields.keySet(), 2);
                diagnostics.add(new Diagnostic(Level.ERROR, "mapping-alias", source, alias.place(),
                        "the alias \"" + path + "\" " + problem + "; Elasticsearch wants the path of a field",
                        near.isEmpty() ? null : "did you mean " + String.join(" or ", near) + "?"));
            }
        });
        fields.putAll(found);
    }

    /** The aliases through which an alias leads back to itself; none when it does not. */
    private static List<String> way(String path, Alias first, Map<String, Alias> aliases) {
        List<String> way = new ArrayList<>();
        for (Alias at = first; at != null && way.size() < MOST_STEPS; at = aliases.get(at.target())) {
            if (at.target().equals(path)) {
                return way;
            }
            way.add(at.target());
        }
        return List.of();
    }
}
