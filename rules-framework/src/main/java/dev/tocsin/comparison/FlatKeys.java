package dev.tocsin.comparison;

import dev.tocsin.rule.toml.TomlBoolean;
import dev.tocsin.rule.toml.TomlDate;
import dev.tocsin.rule.toml.TomlFloat;
import dev.tocsin.rule.toml.TomlInteger;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every key of a file with its value, tables within tables by their paths, so that two files can be compared key by key. */
final class FlatKeys {
    private static final List<String> LABELS = List.of("id", "name", "field", "package", "uuid", "list_id");
    private final Map<String, Value> values = new TreeMap<>();

    private FlatKeys() {
    }

    /** The texts of a value: one, or one for each element of a list of scalars. */
    private record Value(List<String> texts, boolean list) {
        static final Value NONE = new Value(List.of(), false);
    }

    /** The keys that differ, sorted; those of some paths are left out. */
    static List<ValueChange> compare(TomlTable before, TomlTable after, Set<String> leftOut) {
        Map<String, Value> old = of(before);
        Map<String, Value> now = of(after);
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<ValueChange> changes = new ArrayList<>();
        for (String key : keys) {
            Value one = old.getOrDefault(key, Value.NONE);
            Value two = now.getOrDefault(key, Value.NONE);
            if (!one.texts().equals(two.texts()) && !leftOut.contains(key)) {
                changes.add(new ValueChange(key, one.texts(), two.texts(), one.list() || two.list()));
            }
        }
        return changes;
    }

    private static Map<String, Value> of(TomlTable table) {
        FlatKeys keys = new FlatKeys();
        keys.table("", table);
        return keys.values;
    }

    private void table(String path, TomlTable table) {
        table.entries().forEach(entry -> value(path.isEmpty() ? entry.key() : path + "." + entry.key(), entry.value()));
    }

    private void value(String path, TomlValue value) {
        if (value instanceof TomlTable table) {
            table(path, table);
        } else if (value instanceof TomlList list && !list.tables().isEmpty()) {
            List<String> labels = labels(list);
            for (int i = 0; i < list.values().size(); i++) {
                value(path + "[" + labels.get(i) + "]", list.values().get(i));
            }
        } else if (value instanceof TomlList list) {
            values.put(path, new Value(list.values().stream().map(FlatKeys::text).toList(), true));
        } else {
            values.put(path, new Value(List.of(text(value)), false));
        }
    }

    /** What tells the tables of a list apart, wherever they stand in it: an id or a name, else their number. */
    private static List<String> labels(TomlList list) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < list.values().size(); i++) {
            String label = list.values().get(i) instanceof TomlTable table ? label(table) : null;
            labels.add(label == null || labels.contains(label) ? String.valueOf(i + 1) : label);
        }
        return labels;
    }

    private static String label(TomlTable table) {
        for (String key : LABELS) {
            if (table.string(key).isPresent()) {
                return table.string(key).get().value();
            }
        }
        return table.table("tactic").map(FlatKeys::label).orElse(null);
    }

    private static String text(TomlValue value) {
        if (value instanceof TomlString string) {
            return string.value();
        } else if (value instanceof TomlInteger number) {
            return String.valueOf(number.value());
        } else if (value instanceof TomlFloat number) {
            return String.valueOf(number.value());
        } else if (value instanceof TomlBoolean flag) {
            return String.valueOf(flag.value());
        } else if (value instanceof TomlDate date) {
            return date.value().toString();
        } else if (value instanceof TomlList list) {
            return list.values().stream().map(FlatKeys::text).toList().toString();
        }
        return ((TomlTable) value).entries().stream().map(e -> e.key() + " = " + text(e.value())).toList().toString();
    }
}
