package dev.tocsin.rule.toml;

import dev.tocsin.source.Span;
import java.util.List;

/**
 * An array, written {@code [1, 2]} or as repeated headers {@code [[rule.threat]]}.
 *
 * @param span the array with its brackets, or the first header
 * @param values in the order of the file
 */
public record TomlList(Span span, List<TomlValue> values) implements TomlValue {
    /** Copies the list. */
    public TomlList {
        values = List.copyOf(values);
    }

    /** Its tables in order; what is no table is left out. */
    public List<TomlTable> tables() {
        return values.stream().filter(TomlTable.class::isInstance).map(TomlTable.class::cast).toList();
    }

    /** Its strings in order; what is no string is left out. */
    public List<TomlString> strings() {
        return values.stream().filter(TomlString.class::isInstance).map(TomlString.class::cast).toList();
    }

    @Override
    public String kind() {
        return "a list";
    }
}
