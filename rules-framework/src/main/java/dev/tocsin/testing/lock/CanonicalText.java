package dev.tocsin.testing.lock;

import dev.tocsin.rule.toml.TomlBoolean;
import dev.tocsin.rule.toml.TomlDate;
import dev.tocsin.rule.toml.TomlFloat;
import dev.tocsin.rule.toml.TomlInteger;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlValue;
import java.util.Map;
import java.util.TreeMap;

/** A TOML value as a text that comments, layout, quotes, the order of keys and the ends of lines do not change. */
final class CanonicalText {
    private final StringBuilder out = new StringBuilder();

    private CanonicalText() {
    }

    static String of(TomlValue value) {
        CanonicalText text = new CanonicalText();
        text.add(value);
        return text.out.toString();
    }

    /** A text with its length, so that no two values run together. */
    static String of(String text) {
        String plain = text.replace("\r\n", "\n");
        return plain.length() + ":" + plain;
    }

    private void add(TomlValue value) {
        if (value instanceof TomlTable table) {
            Map<String, TomlValue> sorted = new TreeMap<>();
            table.entries().forEach(entry -> sorted.put(entry.key(), entry.value()));
            out.append('{');
            sorted.forEach((key, inner) -> {
                out.append(of(key)).append('=');
                add(inner);
            });
            out.append('}');
        } else if (value instanceof TomlList list) {
            out.append('[');
            list.values().forEach(this::add);
            out.append(']');
        } else if (value instanceof TomlString string) {
            out.append('s').append(of(string.value()));
        } else if (value instanceof TomlInteger number) {
            out.append('i').append(number.value()).append(';');
        } else if (value instanceof TomlFloat number) {
            out.append('f').append(number.value()).append(';');
        } else if (value instanceof TomlBoolean flag) {
            out.append(flag.value() ? "T" : "F");
        } else if (value instanceof TomlDate date) {
            out.append('d').append(of(String.valueOf(date.value())));
        }
    }
}
