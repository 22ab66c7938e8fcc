package dev.tocsin.event;

import dev.tocsin.event.JsonPlaces.Node;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.Suggestions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads names of types, and whole files that are but a list of them. */
final class MappingTypes {
    /** Types of Elasticsearch that no query of a rule can do anything with. */
    private static final Set<String> LEFT_OUT = Set.of("annotated_text", "murmur3", "counted_keyword", "sparse_vector",
            "rank_features", "rank_vectors", "pattern_text", "exponential_histogram", "icu_collation_keyword", "tdigest");

    private final SourceText source;
    private final List<Diagnostic> diagnostics;

    MappingTypes(SourceText source, List<Diagnostic> diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /** A file such as {@code {"process.name": "keyword", "host": "alias:host.name"}}. */
    Optional<FieldTable> read(Node root) {
        TreeMap<String, Field> fields = new TreeMap<>();
        Map<String, MappingAliases.Alias> aliases = new LinkedHashMap<>();
        root.members().forEach((path, member) -> {
            String text = (String) member.value().value();
            if (text.startsWith("alias:")) {
                aliases.put(path, new MappingAliases.Alias(text.substring("alias:".length()), member.value().span()));
            } else {
                type(text, member.value().span()).ifPresent(type -> fields.put(path, Field.of(path, type)));
            }
        });
        new MappingAliases(source, diagnostics).resolve(aliases, fields);
        return Optional.of(new FieldTable(fields, Set.of(), null));
    }

    /** The type of a name; empty when there is something to say about it. */
    Optional<FieldType> type(String name, Span place) {
        Optional<FieldType> type = name.equals("passthrough") ? Optional.of(FieldType.OBJECT) : FieldType.named(name);
        if (type.isEmpty() && LEFT_OUT.contains(name)) {
            diagnostics.add(new Diagnostic(Level.WARNING, "mapping-type", source, place,
                    "the type \"" + name + "\" is not supported; the field counts as unmapped", null));
        } else if (type.isEmpty()) {
            List<String> near = Suggestions.nearest(name, Arrays.stream(FieldType.values()).map(FieldType::esName).toList(), 2);
            diagnostics.add(new Diagnostic(Level.ERROR, "mapping-type", source, place, "there is no field type \"" + name + "\"",
                    near.isEmpty() ? null : "did you mean " + String.join(" or ", near) + "?"));
        }
        return type;
    }
}
