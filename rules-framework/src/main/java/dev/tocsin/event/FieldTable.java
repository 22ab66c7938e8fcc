package dev.tocsin.event;

import dev.tocsin.value.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;

/** The fields that one kind of index has: its own, and those of another table where it has none. Immutable. */
final class FieldTable {
    private final NavigableMap<String, Field> fields;
    /** Objects whose unknown keys become keywords. */
    private final Set<String> open;
    /** Null when there is nothing below. */
    private final FieldTable below;

    /** Neither the map nor the set is copied. */
    FieldTable(NavigableMap<String, Field> fields, Set<String> open, FieldTable below) {
        this.fields = fields;
        this.open = open;
        this.below = below;
    }

    /** The same fields above others. */
    FieldTable over(FieldTable other) {
        return new FieldTable(fields, open, other);
    }

    /** The field of a path; null for one that is not mapped. */
    Field field(String path) {
        Field exact = exact(path);
        if (exact != null) {
            return exact;
        }
        if (isObject(path)) {
            return Field.of(path, FieldType.OBJECT);
        }
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            String parent = path.substring(0, dot);
            Field above = exact(parent);
            if (above != null && above.type() == FieldType.FLATTENED) {
                return new Field(path, above.sourcePath() + path.substring(dot), FieldType.FLATTENED, Set.of(FieldType.FLATTENED),
                        above.ignoreAbove(), false, null, true);
            }
            if (isOpen(parent)) {
                return Field.undeclared(path, FieldType.KEYWORD);
            }
        }
        return null;
    }

    /** The longest proper prefix of the path that is nested; null when there is none. */
    String nestedParent(String path) {
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            Field above = exact(path.substring(0, dot));
            if (above != null && above.type() == FieldType.NESTED) {
                return above.path();
            }
        }
        return null;
    }

    /** The paths of this table and of those below it, objects included; each set is the same at every call. */
    List<NavigableSet<String>> paths() {
        List<NavigableSet<String>> out = new ArrayList<>();
        for (FieldTable table = this; table != null; table = table.below) {
            out.add(table.fields.navigableKeySet());
        }
        return out;
    }

    private Field exact(String path) {
        for (FieldTable table = this; table != null; table = table.below) {
            Field field = table.fields.get(path);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    private boolean isObject(String path) {
        String start = path + ".";
        for (FieldTable table = this; table != null; table = table.below) {
            String next = table.fields.ceilingKey(start);
            if (next != null && next.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen(String path) {
        for (FieldTable table = this; table != null; table = table.below) {
            if (table.open.contains(path)) {
                return true;
            }
        }
        return false;
    }

    /** A table of some fields alone. */
    static FieldTable of(Map<String, Field> fields) {
        return new FieldTable(new TreeMap<>(fields), Set.of(), null);
    }
}
