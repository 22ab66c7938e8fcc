package dev.tocsin.event;

import dev.tocsin.event.JsonPlaces.Member;
import dev.tocsin.event.JsonPlaces.Node;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the mappings in a file, whatever its form. */
final class MappingReader {
    private static final Set<String> ROOT_KEYS = Set.of("properties", "dynamic", "dynamic_templates", "_meta", "_source",
            "date_detection", "numeric_detection", "runtime", "_data_stream_timestamp", "_routing", "dynamic_date_formats",
            "subobjects", "_size", "_field_names");

    private final SourceText source;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Mapping> mappings = new ArrayList<>();

    MappingReader(SourceText source) {
        this.source = source;
    }

    Checked<MappingFile> read() {
        Checked<Node> json = JsonPlaces.read(source);
        if (!json.ok()) {
            return Checked.refused(json.diagnostics());
        }
        file(json.value());
        boolean bad = diagnostics.stream().anyMatch(d -> d.level() == Level.ERROR);
        return new Checked<>(bad ? null : new MappingFile(source.name(), mappings), diagnostics);
    }

    private void file(Node root) {
        Map<String, Member> members = root.members();
        if (members.containsKey("index_templates")) {
            root.get("index_templates").items().forEach(item -> templateOf(item.get("index_template")));
        } else if (members.containsKey("component_templates")) {
            root.get("component_templates").items().forEach(item -> templateOf(item.get("component_template")));
        } else if (members.containsKey("index_patterns") || isBody(root) || isBody(root.get("template"))) {
            templateOf(root);
        } else if (isMapping(root)) {
            mapping(root, List.of());
        } else if (!members.isEmpty() && members.values().stream().allMatch(m -> m.value().value() instanceof String)) {
            new MappingTypes(source, diagnostics).read(root).ifPresent(fields -> mappings.add(new Mapping(List.of(), fields, false)));
        } else if (!members.isEmpty() && members.values().stream().allMatch(m -> isBody(m.value()))) {
            members.forEach((index, member) -> mapping(member.value().get("mappings"), List.of(index)));
        } else {
            diagnostics.add(new Diagnostic(Level.ERROR, "mapping-form", source, root.span(), "this is no mapping that is known",
                    "give {\"properties\": ...}, {\"mappings\": ...}, an index template, what GET _mapping gives back,"
                            + " or {\"field\": \"type\", ...}"));
        }
    }

    /** A template, component or body: its mapping stands in it or in its {@code template}. */
    private void templateOf(Node node) {
        if (node == null) {
            return;
        }
        List<String> patterns = new ArrayList<>();
        Node given = node.get("index_patterns");
        if (given != null && given.value() instanceof String one) {
            patterns.add(one);
        } else if (given != null) {
            given.items().forEach(item -> patterns.add(String.valueOf(item.value())));
        }
        Node body = isBody(node) ? node : node.get("template");
        Node mapping = body == null ? null : body.get("mappings");
        if (mapping != null) {
            mapping(mapping, patterns);
        }
    }

    private void mapping(Node node, List<String> indices) {
        Node inner = node;
        if (!isMapping(node) && node.members().size() == 1) {
            Node only = node.members().values().iterator().next().value();
            inner = isMapping(only) ? only : node; // the one type that old mappings had
        }
        MappingProperties properties = new MappingProperties(source, diagnostics);
        FieldTable fields = properties.read(inner);
        mappings.add(new Mapping(indices, fields, properties.isDynamic(inner)));
    }

    private static boolean isBody(Node node) {
        return node != null && node.get("mappings") != null && node.get("mappings").isObject();
    }

    private static boolean isMapping(Node node) {
        return node.get("properties") != null && node.get("properties").isObject() && ROOT_KEYS.containsAll(node.members().keySet())
                || node.isObject() && !node.members().isEmpty() && node.members().keySet().stream().allMatch(k -> ROOT_KEYS.contains(k))
                        && node.members().values().stream().noneMatch(m -> m.value().value() instanceof String);
    }
}
