package dev.tocsin.detect;

import dev.tocsin.value.JsonNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A JSON object as Elasticsearch sees it: {@code {"a.b": 1}} and {@code {"a": {"b": 1}}} are one. Immutable.
 *
 * <p>Values are strings, {@link JsonNumber}s, booleans, nulls, lists and maps.
 */
public final class Document {
    /** An object without fields. */
    public static final Document EMPTY = new Document(Map.of());
    private final Map<String, Object> fields;

    private Document(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** The document of an object whose keys may be dotted; numbers of Java become {@link JsonNumber}s. */
    public static Document of(Map<String, ?> json) {
        return new Document(object(json));
    }

    /** Its fields, nested, in the order in which they were given; not modifiable. */
    public Map<String, Object> json() {
        return fields;
    }

    /**
     * The value of a path: a scalar, a list or a map.
     *
     * @return null when there is no such path, and also where it leads through an array
     */
    public Object at(String path) {
        Object value = fields;
        for (String key : path.split("\\.", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    /** The scalars of a path in document order, those of objects in arrays among them; nulls are left out. */
    public List<Object> values(String path) {
        List<Object> out = new ArrayList<>();
        collect(fields, List.of(path.split("\\.", -1)), out);
        return out;
    }

    /** Every path that has scalars with its scalars, sorted by path. */
    public Map<String, List<Object>> flat() {
        Map<String, List<Object>> out = new TreeMap<>();
        flatten("", fields, out);
        return out;
    }

    /** This document with a value at a path; null and an empty path component are taken as they are. */
    Document with(String path, Object value) {
        Map<String, Object> copy = mutable(fields);
        put(copy, path, plain(value));
        return new Document(frozen(copy));
    }

    /** This document without what stands at a path; through arrays nothing is removed. */
    Document without(String path) {
        return new Document(frozen(removed(fields, List.of(path.split("\\.", -1)))));
    }

    /** This document with the fields of another, which win where both have one. */
    Document with(Document other) {
        Map<String, Object> copy = mutable(fields);
        other.fields.forEach((key, value) -> merge(copy, key, value));
        return new Document(frozen(copy));
    }

    private static Map<String, Object> object(Map<String, ?> json) {
        Map<String, Object> out = new LinkedHashMap<>();
        json.forEach((key, value) -> put(out, key, plain(value)));
        return frozen(out);
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> out = new LinkedHashMap<>();
            map.forEach((key, inner) -> put(out, String.valueOf(key), plain(inner)));
            return out;
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Document::plain).toList();
        }
        return value instanceof Number number ? new JsonNumber(number.toString()) : value;
    }

    private static void put(Map<String, Object> into, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot <= 0 || dot == path.length() - 1) {
            merge(into, path, value);
            return;
        }
        Map<String, Object> below = new LinkedHashMap<>();
        put(below, path.substring(dot + 1), value);
        merge(into, path.substring(0, dot), below);
    }

    private static void merge(Map<String, Object> into, String key, Object value) {
        if (into.get(key) instanceof Map<?, ?> known && value instanceof Map<?, ?> more) {
            Map<String, Object> copy = mutable(known);
            more.forEach((inner, innerValue) -> merge(copy, String.valueOf(inner), innerValue));
            into.put(key, copy);
        } else {
            into.put(key, value);
        }
    }

    private static Map<String, Object> removed(Map<?, ?> from, List<String> path) {
        Map<String, Object> copy = mutable(from);
        if (path.size() == 1) {
            copy.remove(path.get(0));
        } else if (copy.get(path.get(0)) instanceof Map<?, ?> inner) {
            copy.put(path.get(0), removed(inner, path.subList(1, path.size())));
        }
        return copy;
    }

    private static Map<String, Object> mutable(Map<?, ?> map) {
        Map<String, Object> out = new LinkedHashMap<>();
        map.forEach((key, value) -> out.put(String.valueOf(key), value));
        return out;
    }

    private static Map<String, Object> frozen(Map<String, Object> map) {
        Map<String, Object> out = new LinkedHashMap<>();
        map.forEach((key, value) -> out.put(key, value instanceof Map<?, ?> inner ? frozen(mutable(inner)) : value));
        return Collections.unmodifiableMap(out);
    }

    private static void collect(Object value, List<String> path, List<Object> out) {
        if (value instanceof List<?> list) {
            list.forEach(element -> collect(element, path, out));
        } else if (path.isEmpty()) {
            if (value != null && !(value instanceof Map<?, ?>)) {
                out.add(value);
            }
        } else if (value instanceof Map<?, ?> map) {
            collect(map.get(path.get(0)), path.subList(1, path.size()), out);
        }
    }

    private static void flatten(String path, Object value, Map<String, List<Object>> out) {
        if (value instanceof List<?> list) {
            list.forEach(element -> flatten(path, element, out));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(path.isEmpty() ? key.toString() : path + "." + key, inner, out));
        } else if (value != null) {
            out.computeIfAbsent(path, p -> new ArrayList<>()).add(value);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
