package dev.tocsin.rule;

import dev.tocsin.rule.shape.HuntShape;
import dev.tocsin.rule.shape.KeyShape;
import dev.tocsin.rule.shape.MetadataShape;
import dev.tocsin.rule.shape.RuleShape;
import dev.tocsin.rule.shape.ShapeReader;
import dev.tocsin.rule.shape.TransformShape;
import dev.tocsin.rule.shape.TypeShape;
import dev.tocsin.rule.toml.TomlDocument;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.value.Suggestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the text of one file: what it is, and whether its tables and keys have the shapes that they must have. */
public final class RuleFileReader {
    private static final List<String> RULE_TABLES = List.of("metadata", "rule", "transform");
    /** Tables of files that may lie beside rules and are none: exceptions and actions of detections as code. */
    private static final Set<String> OTHERS = Set.of("exceptions", "actions", "action_connectors");

    private final SourceText source;
    private final String path;
    private final TomlDocument document;
    private final TomlTable table;
    private final List<Diagnostic> findings;
    private final ShapeReader shapes;

    private RuleFileReader(TomlDocument document, String path, List<Diagnostic> before) {
        this.source = document.source();
        this.path = path;
        this.document = document;
        this.table = document.table();
        this.findings = new ArrayList<>(before);
        findings.addAll(document.errors());
        this.shapes = new ShapeReader(source, findings, document.whole());
    }

    /**
     * Reads a text.
     *
     * @param file where it is
     * @param path the file below its rules folder, with forward slashes
     * @param before what was said about its bytes
     * @return empty for a file that is neither rule nor hunt and is not meant to be one
     */
    public static Optional<RuleFile> read(SourceText source, Path file, String path, List<Diagnostic> before) {
        return read(TomlDocument.read(source), file, path, before);
    }

    /** As {@link #read(SourceText, Path, String, List)}, of a text that was read as TOML already. */
    static Optional<RuleFile> read(TomlDocument document, Path file, String path, List<Diagnostic> before) {
        RuleFileReader reader = new RuleFileReader(document, path, before);
        return reader.isOther() ? Optional.empty() : Optional.of(reader.read(file));
    }

    private boolean isOther() {
        return !table.has("rule") && !table.has("hunt") && OTHERS.stream().anyMatch(table::has);
    }

    private RuleFile read(Path file) {
        Optional<Rule> rule = Optional.empty();
        Optional<Hunt> hunt = Optional.empty();
        if (table.has("hunt") && !table.has("rule")) {
            hunt = Optional.of(new Hunt(source, path, table));
            tables(List.of("hunt"));
            checkTable("hunt", HuntShape.TABLE.keys(), Map.of());
        } else if (table.has("rule") || table.has("metadata")) {
            Rule read = new Rule(source, path, table);
            rule = Optional.of(read);
            check(read);
        } else if (document.whole()) {
            shapes.error("table-required", Span.at(0), "the file has neither [rule] nor [hunt]", near());
        }
        findings.sort(Diagnostic.ORDER);
        return new RuleFile(file, path, document, rule, hunt, findings);
    }

    private void check(Rule rule) {
        if (rule.deprecated()) {
            requireTable("rule");
            for (String key : List.of("rule_id", "name")) {
                if (document.whole() && table.has("rule") && !rule.table().get(key, TomlString.class).isPresent()) {
                    shapes.error("key-required", rule.table().span(), "\"rule." + key + "\" is missing", null);
                }
            }
            return;
        }
        tables(RULE_TABLES);
        requireTable("metadata");
        requireTable("rule");
        checkTable("metadata", MetadataShape.TABLE.keys(), Map.of("deprecated_reason", "only a deprecated rule has a reason"));
        checkTable("transform", TransformShape.TABLE.keys(), Map.of());
        String type = rule.type().id();
        List<KeyShape> keys = new ArrayList<>(RuleShape.KEYS);
        Map<String, String> elsewhere = new LinkedHashMap<>();
        if (TypeShape.KEYS.containsKey(type)) {
            keys.addAll(TypeShape.KEYS.get(type));
            TypeShape.KEYS.forEach((other, its) -> its.forEach(key -> elsewhere.merge(key.name(), other, (a, b) -> a + ", " + b)));
            elsewhere.replaceAll((key, types) -> "it is a key of rules of type " + types + ", and this one is of type " + type);
        } else {
            TypeShape.KEYS.values().forEach(its -> its.stream().filter(k -> keys.stream().noneMatch(o -> o.name().equals(k.name())))
                    .map(k -> new KeyShape(k.name(), false, k.shape(), k.summary())).forEach(keys::add));
        }
        checkTable("rule", keys, elsewhere);
    }

    private void checkTable(String name, List<KeyShape> keys, Map<String, String> elsewhere) {
        table.get(name).ifPresent(value -> {
            if (value instanceof TomlTable inner) {
                shapes.table(inner, name, keys, elsewhere);
            } else {
                shapes.error("value-type", value.span(), "\"" + name + "\" is " + value.kind() + ", but a table was expected",
                        "write [" + name + "]");
            }
        });
    }

    private void requireTable(String name) {
        if (!table.has(name) && document.whole()) {
            shapes.error("table-required", Span.at(0), "the table [" + name + "] is missing", "add [" + name + "]");
        }
    }

    private void tables(List<String> known) {
        for (TomlTable.Entry entry : table.entries()) {
            if (!known.contains(entry.key())) {
                List<String> near = Suggestions.nearest(entry.key(), known, 1);
                shapes.error("table-unknown", entry.keySpan(), "\"" + entry.key() + "\" is none of the tables of such a file: "
                        + String.join(", ", known), near.isEmpty() ? "whatever is not part of a rule lives in another file"
                        : "did you mean [" + near.get(0) + "]?");
            }
        }
    }

    private String near() {
        return table.entries().stream().map(e -> Suggestions.nearest(e.key(), List.of("rule", "hunt"), 1))
                .filter(n -> !n.isEmpty()).findFirst().map(n -> "did you mean [" + n.get(0) + "]?").orElse(null);
    }
}
