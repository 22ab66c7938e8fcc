package dev.tocsin.query.eql;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.source.EmbeddedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the events of a batch that satisfy some item of a sequence. */
final class HitReader {
    private final EmbeddedText text;
    private final Order order;
    private final List<CompiledStage> sources;

    HitReader(EmbeddedText text, Order order, List<CompiledStage> sources) {
        this.text = text;
        this.order = order;
        this.sources = sources;
    }

    /** The hits in order. An event without a time has no place in a sequence and is left out. */
    List<Hit> read(EventBatch batch) {
        List<RowSet> rows = new ArrayList<>();
        RowSet any = RowSet.none(batch.size());
        for (CompiledStage source : sources) {
            RowSet found = source.predicate().rows(batch);
            rows.add(found);
            any = any.or(found);
        }
        Map<List<KeySource>, KeyReader> readers = new HashMap<>();
        sources.forEach(s -> readers.computeIfAbsent(s.keys(), k -> new KeyReader(text, s.span(), k, batch)));
        Order.Places places = order.places(batch);
        List<Hit> hits = new ArrayList<>();
        any.forEach(row -> {
            if (places.timed(row)) {
                hits.add(new Hit(places.of(row), keys(rows, readers, row)));
            }
        });
        Collections.sort(hits);
        return hits;
    }

    @SuppressWarnings("unchecked")
    private List<JoinKey>[] keys(List<RowSet> rows, Map<List<KeySource>, KeyReader> readers, int row) {
        List<JoinKey>[] keys = new List[sources.size()];
        Map<List<KeySource>, List<JoinKey>> known = sources.size() > 2 ? new HashMap<>() : Map.of();
        for (int item = 0; item < keys.length; item++) {
            if (rows.get(item).contains(row)) {
                List<KeySource> from = sources.get(item).keys();
                keys[item] = sources.size() > 2 ? known.computeIfAbsent(from, k -> readers.get(k).keys(row))
                        : readers.get(from).keys(row);
            }
        }
        return keys;
    }
}
