package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.plan.Attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns at one place of a query. Immutable; a few changes cost little however many columns there are. */
final class Columns {
    private final List<Attribute> list;
    private final Map<String, Attribute> base;
    /** Changes to the base; null for a column that is gone. */
    private final Map<String, Attribute> changes;
    private final Rest rest;

    private Columns(List<Attribute> list, Map<String, Attribute> base, Map<String, Attribute> changes, Rest rest) {
        this.list = list;
        this.base = base;
        this.changes = changes;
        this.rest = rest;
    }

    /** Columns in order, and what else there may be. */
    static Columns of(List<Attribute> list, Rest rest) {
        Map<String, Attribute> base = new HashMap<>(list.size() * 2);
        list.forEach(a -> base.put(a.name(), a));
        return new Columns(List.copyOf(list), base, Map.of(), rest);
    }

    List<Attribute> list() {
        return list;
    }

    /** The columns that may be here beside those that are known. */
    Rest rest() {
        return rest;
    }

    /** The column of a name, or null. */
    Attribute find(String name) {
        return changes.containsKey(name) ? changes.get(name) : base.get(name);
    }

    /** With columns at the end; what had their names before is gone (esql 92, 99). */
    Columns with(List<Attribute> added) {
        Map<String, Attribute> last = new HashMap<>();
        added.forEach(a -> last.put(a.name(), a));
        boolean replaces = added.stream().anyMatch(a -> find(a.name()) != null);
        List<Attribute> out = new ArrayList<>(list.size() + added.size());
        for (Attribute a : list) {
            if (!replaces || !last.containsKey(a.name())) {
                out.add(a);
            }
        }
        Set<String> seen = new HashSet<>();
        List<Attribute> tail = new ArrayList<>();
        for (int i = added.size() - 1; i >= 0; i--) { // of a repeated name the last counts
            if (seen.add(added.get(i).name())) {
                tail.add(0, added.get(i));
            }
        }
        out.addAll(tail);
        Map<String, Attribute> overlay = new HashMap<>(changes);
        overlay.putAll(last);
        return new Columns(List.copyOf(out), base, overlay, rest);
    }

    /** The same, and perhaps others. */
    Columns and(Rest more) {
        return new Columns(list, base, changes, rest.or(more));
    }
}
