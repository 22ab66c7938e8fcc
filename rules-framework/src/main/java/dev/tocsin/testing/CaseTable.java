package dev.tocsin.testing;

import dev.tocsin.detect.TomlJson;
import dev.tocsin.rule.toml.TomlBoolean;
import dev.tocsin.rule.toml.TomlDate;
import dev.tocsin.rule.toml.TomlInteger;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlTable.Entry;
import dev.tocsin.rule.toml.TomlValue;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.value.Suggestions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the keys of one table of a cases file and notes everything that is wrong with them. */
final class CaseTable {
    /** The id of every error about the contents of a cases file. */
    static final String ID = "cases";
    private final SourceText source;
    private final TomlTable table;
    private final List<Diagnostic> errors;

    CaseTable(SourceText source, TomlTable table, List<Diagnostic> errors) {
        this.source = source;
        this.table = table;
        this.errors = errors;
    }

    /** Notes each key that is not among the known ones. */
    void refuseUnknown(Set<String> known, String where) {
        for (Entry entry : table.entries()) {
            if (!known.contains(entry.key())) {
                List<String> near = Suggestions.nearest(entry.key(), known, 1);
                error(entry.keySpan(), "\"" + entry.key() + "\" is no key of " + where + "; the keys are "
                                + String.join(", ", known.stream().sorted().toList()),
                        near.isEmpty() ? null : "did you mean \"" + near.get(0) + "\"?");
            }
        }
    }

    boolean has(String key) {
        return table.has(key);
    }

    /** The place of a key, or of the table when it has no such key. */
    Place place(String key) {
        return new Place(source, table.entry(key).map(Entry::span).orElse(table.span()));
    }

    /** The text of a key; null when it is missing or of another type. */
    String text(String key) {
        TomlString value = typed(key, TomlString.class, "a string");
        return value == null ? null : value.value();
    }

    /** A list of strings; empty when it is missing. */
    List<String> texts(String key) {
        TomlList list = typed(key, TomlList.class, "a list of strings");
        if (list != null && list.strings().size() < list.values().size()) {
            error(list.span(), key + " should be a list of strings", null);
        }
        return list == null ? List.of() : list.strings().stream().map(TomlString::value).toList();
    }

    /** A whole number that is not negative; null when it is missing or something else. */
    Long count(String key) {
        TomlInteger value = typed(key, TomlInteger.class, "a whole number");
        if (value != null && value.value() < 0) {
            error(value.span(), key + " cannot be negative", null);
            return null;
        }
        return value == null ? null : value.value();
    }

    /** A boolean; false when it is missing. */
    boolean flag(String key) {
        TomlBoolean value = typed(key, TomlBoolean.class, "true or false");
        return value != null && value.value();
    }

    /** Whether it says nothing: no key has more than an empty list. */
    boolean isEmpty() {
        return table.entries().stream().allMatch(entry -> isEmptyList(entry.key()));
    }

    /** Whether the value of a key is a list without elements. */
    boolean isEmptyList(String key) {
        return table.get(key, TomlList.class).filter(list -> list.values().isEmpty()).isPresent();
    }

    /** Whether the value of a key is a boolean. */
    boolean isFlag(String key) {
        return table.get(key, TomlBoolean.class).isPresent();
    }

    /** A time with an offset, as a TOML date or a string; null when it is missing or something else. */
    Instant instant(String key) {
        TomlValue value = table.get(key).orElse(null);
        if (value == null) {
            return null;
        }
        if (value instanceof TomlDate date && date.value() instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof TomlString text) {
            try {
                return OffsetDateTime.parse(text.value()).toInstant();
            } catch (DateTimeException e) {
                error(value.span(), key + " is no time with an offset", "write it as \"2026-01-31T12:00:00Z\"");
                return null;
            }
        }
        error(value.span(), key + " should be a time with an offset, but is " + value.kind(),
                "write it as \"2026-01-31T12:00:00Z\"");
        return null;
    }

    /** Files and inline events: one of them or a list; an empty list when the key is missing. */
    List<EventSource> events(String key) {
        TomlValue value = table.get(key).orElse(null);
        List<EventSource> out = new ArrayList<>();
        if (value instanceof TomlList list) {
            list.values().forEach(element -> event(key, element, out));
        } else if (value != null) {
            event(key, value, out);
        }
        return out;
    }

    /** The tables of a list of tables, or of a single one. */
    List<TomlTable> tables(String key) {
        TomlValue value = table.get(key).orElse(null);
        if (value instanceof TomlTable one) {
            return List.of(one);
        }
        if (value instanceof TomlList list && list.values().stream().allMatch(TomlTable.class::isInstance)) {
            return list.tables();
        }
        if (value != null) {
            error(value.span(), key + " should be a list of tables, but is " + value.kind(), "write it as [[" + key + "]]");
        }
        return List.of();
    }

    /** The names of files: one string or a list of them. */
    List<EventSource.OfFile> files(String key) {
        List<EventSource.OfFile> out = new ArrayList<>();
        for (EventSource event : events(key)) {
            if (event instanceof EventSource.OfFile file) {
                out.add(file);
            } else {
                error(event.place().span(), key + " should name files", null);
            }
        }
        return out;
    }

    void error(Span span, String message, String fix) {
        errors.add(new Place(source, span).error(ID, message, fix));
    }

    void error(String key, String message, String fix) {
        errors.add(place(key).error(ID, message, fix));
    }

    private void event(String key, TomlValue value, List<EventSource> out) {
        Place place = new Place(source, value.span());
        if (value instanceof TomlTable inline) {
            out.add(new EventSource.Inline(JsonText.of(TomlJson.object(inline)), place));
        } else if (value instanceof TomlString text) {
            String content = text.value().strip();
            boolean json = content.startsWith("{") || content.startsWith("[");
            Place inside = new Place(source, text.content());
            out.add(json ? new EventSource.Inline(text.value(), inside) : new EventSource.OfFile(content, place));
        } else {
            error(value.span(), key + " should be names of files, tables or strings of JSON, but this is " + value.kind(), null);
        }
    }

    private <T extends TomlValue> T typed(String key, Class<T> type, String expected) {
        TomlValue value = table.get(key).orElse(null);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        error(value.span(), key + " should be " + expected + ", but is " + value.kind(), null);
        return null;
    }
}
