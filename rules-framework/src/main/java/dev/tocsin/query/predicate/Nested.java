package dev.tocsin.query.predicate;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.NestedObjects;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds when some single object below a nested path satisfies the part (kql 44).
 *
 * @param path the full path of the nested field
 * @param part over the objects; its fields have full paths
 */
public record Nested(String path, Predicate part, Span span) implements Predicate {
    private static final int DEAR = 200;

    @Override
    public RowSet rows(EventBatch batch) {
        NestedObjects nested = batch.nested(path);
        return nested.parentsOf(part.rows(nested.objects()), batch.size());
    }

    @Override
    public Object question() {
        return part.question() == null ? null : List.of("nested", path, part.question());
    }

    @Override
    public int cost() {
        return DEAR + part.cost();
    }

    @Override
    public Predicate at(Instant now) {
        Predicate changed = part.at(now);
        return changed == part ? this : new Nested(path, changed, span);
    }

    /** One child for each object. */
    @Override
    public Clause explain(EventBatch batch, int row) {
        NestedObjects nested = batch.nested(path);
        List<Clause> children = new ArrayList<>();
        for (int object = 0; object < nested.parents().length; object++) {
            if (nested.parents()[object] == row) {
                children.add(part.explain(nested.objects(), object));
            }
        }
        String note = children.isEmpty() ? "no object in " + path : children.size() + " objects in " + path;
        return new Clause(span, "nested", Parts.truth(this, batch, row), List.of(), note, children);
    }
}
