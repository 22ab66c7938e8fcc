package dev.tocsin.rule.toml;

import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds or makes the table that a header names. */
final class HeaderPath {
    private final Cursor cursor;
    private final TableBuilder root;

    HeaderPath(Cursor cursor, TableBuilder root) {
        this.cursor = cursor;
        this.root = root;
    }

    /**
     * The table that takes the keys after a header. After an error it is the table that was meant, or one that leads nowhere,
     * so that the keys are still read.
     */
    TableBuilder open(List<Key> path, boolean list, Span header) {
        TableBuilder table = root;
        for (Key key : path.subList(0, path.size() - 1)) {
            table = pass(table, key);
            if (table == null) {
                return nowhere(header);
            }
        }
        Key last = path.get(path.size() - 1);
        TableBuilder.Slot slot = table.slot(last);
        return list ? row(table, last, slot, header) : table(table, last, slot, header);
    }

    private TableBuilder pass(TableBuilder table, Key key) {
        TableBuilder.Slot slot = table.slot(key);
        if (slot == null) {
            TableBuilder next = new TableBuilder(key.span(), TableBuilder.Origin.PASSED);
            table.add(key, next);
            return next;
        }
        if (slot.content() instanceof TableBuilder next) {
            return next;
        }
        if (slot.content() instanceof TableBuilder.Rows rows) {
            return rows.last();
        }
        cursor.error(key.span(), "\"" + key.name() + "\" is " + slot.kind() + " since line " + TableBuilder.line(slot, cursor)
                + " and cannot have tables", null);
        return null;
    }

    private TableBuilder table(TableBuilder parent, Key key, TableBuilder.Slot slot, Span header) {
        if (slot == null) {
            TableBuilder next = new TableBuilder(header, TableBuilder.Origin.DEFINED);
            parent.add(key, next);
            return next;
        }
        if (slot.content() instanceof TableBuilder known) {
            if (!known.define(header)) {
                cursor.error(header, "the table \"" + key.name() + "\" was defined before, at line "
                        + TableBuilder.line(slot, cursor), "put the keys of both under one header");
            }
            return known;
        }
        boolean rows = slot.content() instanceof TableBuilder.Rows;
        cursor.error(header, "\"" + key.name() + "\" is " + slot.kind() + " since line " + TableBuilder.line(slot, cursor)
                + (rows ? " and takes headers with double brackets" : ""), rows ? "write [[...]]" : null);
        return nowhere(header);
    }

    private TableBuilder row(TableBuilder parent, Key key, TableBuilder.Slot slot, Span header) {
        TableBuilder row = new TableBuilder(header, TableBuilder.Origin.DEFINED);
        if (slot == null) {
            parent.add(key, new TableBuilder.Rows(header, new ArrayList<>(List.of(row))));
        } else if (slot.content() instanceof TableBuilder.Rows rows) {
            rows.tables().add(row);
        } else {
            cursor.error(header, "\"" + key.name() + "\" is " + slot.kind() + " since line " + TableBuilder.line(slot, cursor)
                    + " and cannot have rows", slot.content() instanceof TableBuilder ? "write [...] or [[...]] for all of them" : null);
        }
        return row;
    }

    /** A table that is in no other, for the keys after a header that cannot be used. */
    static TableBuilder nowhere(Span header) {
        return new TableBuilder(header, TableBuilder.Origin.DEFINED);
    }
}
