package dev.tocsin.rule.toml;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.TomlArray;

/** Trees of both readers as maps, lists and scalars, so that they can be compared. */
final class Plain {
    private Plain() {
    }

    static Object of(TomlValue value) {
        if (value instanceof TomlTable table) {
            Map<String, Object> out = new LinkedHashMap<>();
            table.entries().forEach(e -> out.put(e.key(), of(e.value())));
            return out;
        } else if (value instanceof TomlList list) {
            return list.values().stream().map(Plain::of).toList();
        } else if (value instanceof TomlString string) {
            return string.value();
        } else if (value instanceof TomlInteger integer) {
            return integer.value();
        } else if (value instanceof TomlFloat fraction) {
            return fraction.value();
        } else if (value instanceof TomlBoolean bool) {
            return bool.value();
        }
        Temporal date = ((TomlDate) value).value();
        return date;
    }

    static Object of(org.tomlj.TomlTable table) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            out.put(key, of(table.get(List.of(key))));
        }
        return out;
    }

    private static Object of(Object value) {
        if (value instanceof org.tomlj.TomlTable table) {
            return of(table);
        } else if (value instanceof TomlArray array) {
            List<Object> out = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                out.add(of(array.get(i)));
            }
            return out;
        }
        return value;
    }
}
