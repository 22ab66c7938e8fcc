package dev.tocsin.rule.toml;

import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table while it is read, with what TOML must know to refuse a second definition. */
final class TableBuilder {
    /** How a table came to be. */
    enum Origin {
        /** Named on the way to another by a header; a header may still define it. */
        PASSED,
        /** Defined: the top level, or by a header. */
        DEFINED,
        /** Named by a dotted key. */
        DOTTED
    }

    /** A key and what it names: a {@link TomlValue}, a {@link TableBuilder} or a {@link Rows}. */
    record Slot(Key key, Object content) {
        String kind() {
            return content instanceof TomlValue value ? value.kind() : content instanceof Rows ? "a list" : "a table";
        }
    }

    /** The tables of a header with double brackets. */
    record Rows(Span first, List<TableBuilder> tables) {
        TableBuilder last() {
            return tables.get(tables.size() - 1);
        }
    }

    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private Span span;
    private Origin origin;

    TableBuilder(Span span, Origin origin) {
        this.span = span;
        this.origin = origin;
    }

    static TableBuilder root() {
        return new TableBuilder(Span.at(0), Origin.DEFINED);
    }

    static TableBuilder inline() {
        return new TableBuilder(Span.at(0), Origin.DEFINED);
    }

    Slot slot(Key key) {
        return slots.get(key.name());
    }

    void add(Key key, Object content) {
        slots.put(key.name(), new Slot(key, content));
    }

    boolean define(Span header) {
        if (origin != Origin.PASSED) {
            return false;
        }
        origin = Origin.DEFINED;
        span = header;
        return true;
    }

    /** Adds a value under a key that may be dotted; an error when something has that key already. */
    void put(List<Key> path, TomlValue value, Cursor cursor) {
        TableBuilder table = this;
        for (Key key : path.subList(0, path.size() - 1)) {
            Slot slot = table.slot(key);
            if (slot == null) {
                TableBuilder next = new TableBuilder(key.span(), Origin.DOTTED);
                table.add(key, next);
                table = next;
            } else if (slot.content() instanceof TableBuilder next && next.origin != Origin.DEFINED) {
                next.origin = Origin.DOTTED;
                table = next;
            } else {
                cursor.error(key.span(), "a dotted key cannot add to \"" + key.name() + "\", which is " + slot.kind()
                        + " defined at line " + line(slot, cursor), null);
                return;
            }
        }
        Key last = path.get(path.size() - 1);
        Slot known = table.slot(last);
        if (known != null) {
            cursor.error(last.span(), "the key \"" + last.name() + "\" was given before, at line " + line(known, cursor),
                    "keep one of the two");
            return;
        }
        table.add(last, value);
    }

    static int line(Slot slot, Cursor cursor) {
        return cursor.source.position(slot.key().span().start()).line();
    }

    TomlTable build() {
        return build(span);
    }

    TomlTable build(Span at) {
        List<TomlTable.Entry> entries = new ArrayList<>(slots.size());
        slots.forEach((name, slot) -> entries.add(new TomlTable.Entry(name, slot.key().span(), value(slot.content()))));
        return new TomlTable(at, entries);
    }

    private static TomlValue value(Object content) {
        if (content instanceof TableBuilder table) {
            return table.build();
        }
        if (content instanceof Rows rows) {
            return new TomlList(rows.first(), rows.tables().stream().map(t -> (TomlValue) t.build()).toList());
        }
        return (TomlValue) content;
    }
}
