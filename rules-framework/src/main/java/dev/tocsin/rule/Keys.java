package dev.tocsin.rule;

import dev.tocsin.rule.toml.TomlBoolean;
import dev.tocsin.rule.toml.TomlInteger;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlValue;
import java.util.List;
import java.util.Optional;

/** Reads values of a table; what is missing, or of another type than asked for, is absent. */
record Keys(TomlTable table) {
    Optional<String> text(String key) {
        return table.string(key).map(TomlString::value);
    }

    /** A text that says something: a blank one is absent. */
    Optional<String> words(String key) {
        return text(key).filter(t -> !t.isBlank());
    }

    boolean flag(String key) {
        return table.get(key, TomlBoolean.class).map(TomlBoolean::value).orElse(false);
    }

    Optional<Long> number(String key) {
        return table.get(key, TomlInteger.class).map(TomlInteger::value);
    }

    /** The strings of a list, or the one string. */
    List<String> texts(String key) {
        return strings(key).stream().map(TomlString::value).toList();
    }

    List<TomlString> strings(String key) {
        TomlValue value = table.get(key).orElse(null);
        return value instanceof TomlString one ? List.of(one) : value instanceof TomlList list ? list.strings() : List.of();
    }

    List<TomlTable> rows(String key) {
        return table.list(key).map(TomlList::tables).orElse(List.of());
    }

    Keys inner(String key) {
        return new Keys(table.table(key).orElseGet(() -> TomlTable.empty(table.span())));
    }
}
