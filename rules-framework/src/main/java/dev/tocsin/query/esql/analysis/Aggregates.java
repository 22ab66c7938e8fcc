package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.plan.Aggregate;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.plan.Named;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys of a STATS command, and the aggregates that its items turn out to need. */
final class Aggregates {
    private final List<Named> keys = new ArrayList<>();
    private final Map<String, Named> byName = new HashMap<>();
    private final List<Aggregate> found = new ArrayList<>();
    private Expression filter;

    void addKey(Named key) {
        keys.removeIf(k -> k.name().equals(key.name()));
        keys.add(key);
        byName.put(key.name(), key);
    }

    List<Named> keys() {
        return keys;
    }

    /** The key of a name, or null. */
    Named key(String name) {
        return byName.get(name);
    }

    List<Attribute> keyAttributes() {
        return keys.stream().map(k -> new Attribute(k.name(), k.value().type())).toList();
    }

    /** The condition of the item that is looked at; it holds for all aggregates in it (esql 117). */
    void filter(Expression condition) {
        filter = condition;
    }

    Expression filter() {
        return filter;
    }

    String nextName() {
        String name = "$" + found.size();
        while (byName.containsKey(name)) {
            name = "$" + name;
        }
        return name;
    }

    void add(Aggregate aggregate) {
        found.add(aggregate);
    }

    List<Aggregate> found() {
        return found;
    }
}
