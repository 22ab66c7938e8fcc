package dev.tocsin.rule.shape;

import dev.tocsin.rule.toml.TomlBoolean;
import dev.tocsin.rule.toml.TomlInteger;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlValue;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.value.Suggestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares values with their shapes and tells every difference. Not thread safe. */
public final class ShapeReader {
    private final SourceText source;
    private final List<Diagnostic> findings;
    private final boolean whole;

    /**
     * @param findings where findings are added
     * @param whole whether all keys of the file were read; when false nothing is said about missing ones
     */
    public ShapeReader(SourceText source, List<Diagnostic> findings, boolean whole) {
        this.source = source;
        this.findings = findings;
        this.whole = whole;
    }

    /**
     * Compares a table.
     *
     * @param path its name for messages: {@code rule}
     * @param keys what it may hold
     * @param elsewhere keys that it may not hold, with the reason
     */
    public void table(TomlTable table, String path, List<KeyShape> keys, Map<String, String> elsewhere) {
        Map<String, KeyShape> known = new HashMap<>();
        keys.forEach(k -> known.put(k.name(), k));
        for (TomlTable.Entry entry : table.entries()) {
            KeyShape key = known.get(entry.key());
            if (key == null) {
                unknown(entry, path, known, elsewhere);
            } else {
                value(entry.value(), key.shape(), path + "." + entry.key());
            }
        }
        for (KeyShape key : keys) {
            if (key.required() && whole && !table.has(key.name())) {
                error("key-required", table.span(), "\"" + path + "." + key.name() + "\" is missing: " + key.summary(),
                        "add " + key.name() + " = " + key.shape().expected());
            }
        }
    }

    /** Compares a value; {@code path} is its name for messages. */
    public void value(TomlValue value, Shape shape, String path) {
        if (shape instanceof Shape.AnyOf any) {
            any.shapes().stream().filter(s -> fits(value, s)).findFirst()
                    .ifPresentOrElse(s -> value(value, s, path), () -> wrongType(value, shape, path));
        } else if (!fits(value, shape)) {
            wrongType(value, shape, path);
        } else if (shape instanceof Shape.Text text) {
            text((TomlString) value, text, path);
        } else if (shape instanceof Shape.Whole number) {
            whole((TomlInteger) value, number, path);
        } else if (shape instanceof Shape.ListOf list) {
            list((TomlList) value, list, path);
        } else if (shape instanceof Shape.Table table) {
            table((TomlTable) value, path, table.keys(), Map.of());
        } else if (shape instanceof Shape.FreeTable free && free.values() != null) {
            ((TomlTable) value).entries().forEach(e -> value(e.value(), free.values(), path + "." + e.key()));
        }
    }

    private static boolean fits(TomlValue value, Shape shape) {
        if (shape instanceof Shape.Text) {
            return value instanceof TomlString;
        } else if (shape instanceof Shape.Whole) {
            return value instanceof TomlInteger;
        } else if (shape instanceof Shape.Flag) {
            return value instanceof TomlBoolean;
        } else if (shape instanceof Shape.ListOf) {
            return value instanceof TomlList;
        }
        return value instanceof TomlTable;
    }

    private void unknown(TomlTable.Entry entry, String path, Map<String, KeyShape> known, Map<String, String> elsewhere) {
        String name = path + "." + entry.key();
        String reason = elsewhere.get(entry.key());
        if (reason != null) {
            error("key-unknown", entry.keySpan(), "\"" + name + "\" does not belong here: " + reason, "remove it");
            return;
        }
        List<String> near = Suggestions.nearest(entry.key(), known.keySet(), 1);
        error("key-unknown", entry.keySpan(), "\"" + name + "\" is no key of [" + path + "]",
                near.isEmpty() ? "remove it; whatever is not part of a rule lives in another file" : "did you mean \"" + near.get(0) + "\"?");
    }

    private void wrongType(TomlValue value, Shape shape, String path) {
        error("value-type", value.span(), "\"" + path + "\" is " + value.kind() + ", but " + shape.expected() + " was expected",
                value instanceof TomlString && shape instanceof Shape.ListOf ? "put it between [ and ]"
                        : value instanceof TomlString && !(shape instanceof Shape.Text) ? "remove the quotes" : null);
    }

    private void text(TomlString value, Shape.Text shape, String path) {
        String text = value.value();
        if (!shape.blank() && text.isBlank()) {
            error("value-empty", value.span(), "\"" + path + "\" is blank, but " + shape.expected() + " was expected", null);
        } else if (!shape.allowed().isEmpty() && !shape.allowed().contains(text)) {
            List<String> near = Suggestions.nearest(text, shape.allowed(), 1);
            error(shape.id(), value.span(), "\"" + path + "\" is \"" + shortened(text) + "\", but "
                    + shape.expected() + " was expected", near.isEmpty() ? null : "did you mean \"" + near.get(0) + "\"?");
        } else if (shape.pattern() != null && !shape.pattern().matcher(text).matches()) {
            error(shape.id(), value.span(), "\"" + path + "\" is \"" + shortened(text) + "\", but " + shape.expected()
                    + " was expected", null);
        }
    }

    private void whole(TomlInteger value, Shape.Whole shape, String path) {
        if (value.value() < shape.least() || value.value() > shape.most()) {
            error("value-range", value.span(), "\"" + path + "\" is " + value.value() + ", but " + shape.expected()
                    + " was expected", null);
        }
    }

    private void list(TomlList list, Shape.ListOf shape, String path) {
        int size = list.values().size();
        if (size < shape.least() || size > shape.most()) {
            error("list-length", list.span(), "\"" + path + "\" has " + size + " elements, but " + shape.expected()
                    + " was expected", null);
        }
        list.values().forEach(v -> value(v, shape.element(), path));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    /** Adds an error. {@code fix} may be null. */
    public void error(String id, Span span, String message, String fix) {
        findings.add(new Diagnostic(Level.ERROR, id, source, span, message, fix));
    }
}
