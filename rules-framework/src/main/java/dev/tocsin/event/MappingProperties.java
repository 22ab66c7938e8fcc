package dev.tocsin.event;

import dev.tocsin.event.JsonPlaces.Member;
import dev.tocsin.event.JsonPlaces.Node;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.FieldType.Family;
import dev.tocsin.value.JsonNumber;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the {@code properties} of a mapping. */
final class MappingProperties {
    /** What changes which queries find an event and is not followed. */
    private static final List<String> NOT_FOLLOWED = List.of("copy_to", "include_in_parent", "include_in_root", "script");
    private static final Set<String> DATE_FORMATS = Set.of("strict_date_optional_time", "date_optional_time", "epoch_millis",
            "strict_date_optional_time_nanos", "strict_date_time", "date_time", "strict_date", "strict_date_time_no_millis",
            "date_time_no_millis");

    private final SourceText source;
    private final List<Diagnostic> diagnostics;
    private final TreeMap<String, Field> fields = new TreeMap<>();
    private final Map<String, MappingAliases.Alias> aliases = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();

    MappingProperties(SourceText source, List<Diagnostic> diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    FieldTable read(Node mapping) {
        properties(mapping, "");
        Node runtime = mapping.get("runtime");
        if (runtime != null && !runtime.members().isEmpty()) {
            say(Level.WARNING, "mapping-setting", runtime.span(), "runtime fields are not computed; they count as unmapped");
        }
        new MappingAliases(source, diagnostics).resolve(aliases, fields);
        return new FieldTable(fields, open, null);
    }

    /** Whether unknown keys become fields: when it says so, or has templates for them and does not forbid it. */
    boolean isDynamic(Node mapping) {
        Node dynamic = mapping.get("dynamic");
        if (dynamic != null) {
            return saysDynamic(dynamic);
        }
        Node templates = mapping.get("dynamic_templates");
        return templates != null && !templates.items().isEmpty();
    }

    private boolean saysDynamic(Node node) {
        String text = String.valueOf(node.value());
        if (!Set.of("true", "false", "strict", "runtime").contains(text)) {
            say(Level.ERROR, "mapping-setting", node.span(), "dynamic must be true, false, \"strict\" or \"runtime\"");
        }
        return text.equals("true") || text.equals("runtime");
    }

    private void properties(Node holder, String prefix) {
        Node properties = holder.get("properties");
        if (properties == null) {
            return;
        }
        if (!properties.isObject()) {
            say(Level.ERROR, "mapping-setting", properties.span(), "properties must be an object of fields");
        }
        properties.members().forEach((name, member) -> field(prefix + name, member));
    }

    private void field(String path, Member member) {
        Node node = member.value();
        if (!node.isObject()) {
            say(Level.ERROR, "mapping-setting", node.span(),
                    "the field \"" + path + "\" must be an object such as {\"type\": \"keyword\"}");
            return;
        }
        Node type = node.get("type");
        boolean container = type == null || "object".equals(type.value()) || "nested".equals(type.value())
                || "passthrough".equals(type.value());
        if (type == null && node.get("properties") == null && node.get("dynamic") == null && node.get("enabled") == null) {
            say(Level.ERROR, "mapping-type", member.key(), "the field \"" + path + "\" has neither a type nor properties");
        } else if (container) {
            object(path, node, type);
        } else if ("alias".equals(type.value())) {
            Node target = node.get("path");
            String to = target == null ? "" : String.valueOf(target.value());
            aliases.put(path, new MappingAliases.Alias(to, target == null ? type.span() : target.span()));
        } else {
            leaf(path, path, node, type).ifPresent(field -> {
                fields.put(path, field);
                multiFields(path, node.get("fields"));
            });
        }
    }

    private void object(String path, Node node, Node type) {
        if (node.get("enabled") != null && Boolean.FALSE.equals(node.get("enabled").value())) {
            return; // kept in the source, not indexed
        }
        boolean nested = type != null && "nested".equals(type.value());
        fields.put(path, Field.of(path, nested ? FieldType.NESTED : FieldType.OBJECT));
        notFollowed(node);
        if (node.get("dynamic") != null && saysDynamic(node.get("dynamic"))) {
            open.add(path);
        }
        properties(node, path + ".");
    }

    private void multiFields(String path, Node multi) {
        if (multi != null) {
            multi.members().forEach((name, member) -> {
                Node type = member.value().get("type");
                if (type == null) {
                    say(Level.ERROR, "mapping-type", member.key(), "the multi-field \"" + path + "." + name + "\" has no type");
                } else {
                    leaf(path + "." + name, path, member.value(), type).ifPresent(field -> fields.put(field.path(), field));
                }
            });
        }
    }

    private Optional<Field> leaf(String path, String sourcePath, Node node, Node typeName) {
        Optional<FieldType> known = new MappingTypes(source, diagnostics).type(String.valueOf(typeName.value()), typeName.span());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        FieldType type = known.get();
        notFollowed(node);
        notSearched(path, type, node);
        format(type, node.get("format"));
        Node nullValue = node.get("null_value");
        Node constant = type == FieldType.CONSTANT_KEYWORD ? node.get("value") : null;
        return Optional.of(new Field(path, sourcePath, type, Set.of(type), ignoreAbove(node.get("ignore_above")),
                lowercase(node.get("normalizer")), constant == null ? null : String.valueOf(constant.value()),
                nullValue == null ? null : nullValue.value(), true, scaling(type, path, node)));
    }

    /** Without an index the engine asks doc values instead, which gives the same; without these it refuses to. */
    private void notSearched(String path, FieldType type, Node node) {
        Member index = node.members().get("index");
        Member values = node.members().get("doc_values");
        boolean noIndex = index != null && Boolean.FALSE.equals(index.value().value());
        boolean noValues = type.family() == Family.TEXT || values != null && Boolean.FALSE.equals(values.value().value());
        if (noIndex && noValues) {
            say(Level.WARNING, "mapping-setting", index.key(), "\"" + path + "\" is not indexed"
                    + (values == null ? "" : " and has no doc values") + ": production refuses queries that ask for it, which is not followed");
        } else if (values != null && noValues) {
            say(Level.WARNING, "mapping-setting", values.key(), "\"" + path + "\" has no doc values: production refuses to group or count its"
                    + " values, which is not followed");
        }
    }

    private double scaling(FieldType type, String path, Node node) {
        Node factor = node.get("scaling_factor");
        if (type != FieldType.SCALED_FLOAT) {
            return 0;
        }
        double number = factor != null && factor.value() instanceof JsonNumber given ? Double.parseDouble(given.text()) : 0;
        if (!(number > 0) || Double.isInfinite(number)) {
            say(Level.ERROR, "mapping-setting", (factor == null ? node : factor).span(), "the scaled_float \"" + path
                    + "\" needs a scaling_factor, which is a number above 0");
            return 0;
        }
        return number;
    }

    private int ignoreAbove(Node node) {
        if (node == null) {
            return Integer.MAX_VALUE;
        }
        String text = String.valueOf(node.value());
        boolean number = (node.value() instanceof JsonNumber || node.value() instanceof String) && text.matches("[0-9]{1,9}|2147483647");
        if (!number) {
            say(Level.ERROR, "mapping-setting", node.span(), "ignore_above must be a whole number");
        }
        return number ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    private boolean lowercase(Node node) {
        if (node != null && !"lowercase".equals(node.value())) {
            say(Level.WARNING, "mapping-setting", node.span(), "only the normalizer \"lowercase\" is known; this one is not applied");
        }
        return node != null && "lowercase".equals(node.value());
    }

    private void format(FieldType type, Node node) {
        if (node != null && type.family() == Family.DATE && !DATE_FORMATS.containsAll(List.of(String.valueOf(node.value()).split("\\|\\|")))) {
            say(Level.WARNING, "mapping-setting", node.span(),
                    "this date format is not followed; dates are read as strict_date_optional_time||epoch_millis");
        }
    }

    private void notFollowed(Node node) {
        for (String key : NOT_FOLLOWED) {
            Member member = node.members().get(key);
            if (member != null && !Boolean.FALSE.equals(member.value().value())) {
                say(Level.WARNING, "mapping-setting", member.key(), key + " is not followed");
            }
        }
    }

    private void say(Level level, String id, Span place, String message) {
        diagnostics.add(new Diagnostic(level, id, source, place, message, null));
    }
}
