package dev.tocsin.rule.toml;

import dev.tocsin.source.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys and values in the order of the file. Immutable. */
public final class TomlTable implements TomlValue {
    private final Span span;
    private final Map<String, Entry> entries;

    /**
     * A table of entries with distinct keys.
     *
     * @param span where the table is introduced
     */
    TomlTable(Span span, List<Entry> entries) {
        this.span = span;
        Map<String, Entry> byKey = new LinkedHashMap<>();
        entries.forEach(e -> byKey.put(e.key(), e));
        this.entries = Collections.unmodifiableMap(byKey);
    }

    /**
     * A key and its value.
     *
     * @param key the name, without quotes; a dotted key of the file is several tables
     * @param keySpan where the name stands first, with its quotes
     */
    public record Entry(String key, Span keySpan, TomlValue value) {
        /** The key and the value together. */
        public Span span() {
            return keySpan.to(value.span());
        }
    }

    /** A table without entries, for a place where there could be one. */
    public static TomlTable empty(Span span) {
        return new TomlTable(span, List.of());
    }

    /** Its entries in the order of the file. */
    public Collection<Entry> entries() {
        return entries.values();
    }

    /** The entry of a key, taken literally: {@code a.b} is one key. */
    public Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The value of a key, taken literally. */
    public Optional<TomlValue> get(String key) {
        Entry entry = entries.get(key);
        return entry == null ? Optional.empty() : Optional.of(entry.value());
    }

    /** The value at the end of a path of keys through tables. */
    public Optional<TomlValue> find(String... path) {
        TomlValue at = this;
        for (String key : path) {
            if (!(at instanceof TomlTable table) || (at = table.get(key).orElse(null)) == null) {
                return Optional.empty();
            }
        }
        return Optional.of(at);
    }

    /** The value of a key when it is a string. */
    public Optional<TomlString> string(String key) {
        return get(key, TomlString.class);
    }

    /** The value of a key when it is a table. */
    public Optional<TomlTable> table(String key) {
        return get(key, TomlTable.class);
    }

    /** The value of a key when it is a list. */
    public Optional<TomlList> list(String key) {
        return get(key, TomlList.class);
    }

    /** The value of a key when it is of a type. */
    public <T extends TomlValue> Optional<T> get(String key, Class<T> type) {
        return get(key).filter(type::isInstance).map(type::cast);
    }

    /** Whether it has the key, whatever the value. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Whether it has no entry. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public Span span() {
        return span;
    }

    @Override
    public String kind() {
        return "a table";
    }

    @Override
    public String toString() {
        return entries.keySet().toString();
    }
}
