package dev.tocsin.detect;

import dev.tocsin.rule.toml.TomlBoolean;
import dev.tocsin.rule.toml.TomlDate;
import dev.tocsin.rule.toml.TomlFloat;
import dev.tocsin.rule.toml.TomlInteger;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlValue;
import dev.tocsin.value.JsonNumber;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** TOML values as the JSON that an event or alert would have: dates as texts. */
public final class TomlJson {
    private TomlJson() {
    }

    /** A table as an object. */
    public static Map<String, Object> object(TomlTable table) {
        Map<String, Object> out = new LinkedHashMap<>();
        table.entries().forEach(entry -> out.put(entry.key(), value(entry.value())));
        return out;
    }

    /** A value as a string, number, boolean, list or map. */
    public static Object value(TomlValue value) {
        if (value instanceof TomlTable table) {
            return object(table);
        }
        if (value instanceof TomlList list) {
            return list.values().stream().map(TomlJson::value).toList();
        }
        if (value instanceof TomlString string) {
            return string.value();
        }
        if (value instanceof TomlInteger integer) {
            return new JsonNumber(Long.toString(integer.value()));
        }
        if (value instanceof TomlFloat number) {
            return new JsonNumber(Double.toString(number.value()));
        }
        if (value instanceof TomlBoolean flag) {
            return flag.value();
        }
        return value instanceof TomlDate date && date.value() instanceof OffsetDateTime time
                ? time.toInstant().toString() : ((TomlDate) value).value().toString();
    }
}
