package dev.tocsin.query.eql;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryResult.Sequence;
import dev.tocsin.query.Session;
import dev.tocsin.source.EmbeddedText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One run of a sample query: for each key one distinct event for each stage, in any order. (eql 61)
 *
 * <p>Of each stage only as many events are kept for a key as there are stages: among these there is a choice of distinct ones
 * if there is any. The earliest events are preferred.
 */
final class SampleRun implements Session {
    private final EmbeddedText text;
    private final List<CompiledStage> stages;
    private final int size;
    private final SortedMap<JoinKey, List<List<Integer>>> found = new TreeMap<>();

    SampleRun(EmbeddedText text, List<CompiledStage> stages, int size) {
        this.text = text;
        this.stages = stages;
        this.size = size;
    }

    @Override
    public void accept(EventBatch batch) {
        if (stages.stream().anyMatch(CompiledStage::empty)) {
            return;
        }
        for (int stage = 0; stage < stages.size(); stage++) {
            int at = stage;
            KeyReader keys = new KeyReader(text, stages.get(stage).span(), stages.get(stage).keys(), batch);
            stages.get(stage).predicate().rows(batch).forEach(row -> keys.keys(row).forEach(key -> {
                List<Integer> events = found.computeIfAbsent(key, k -> empty()).get(at);
                if (events.size() < stages.size()) {
                    events.add(batch.event(row).number());
                }
            }));
        }
    }

    @Override
    public QueryResult finish() {
        List<Sequence> samples = new ArrayList<>();
        found.forEach((key, events) -> {
            List<Integer> chosen = new ArrayList<>();
            if (samples.size() < size && choose(events, chosen)) {
                samples.add(new Sequence(key.shown(), List.copyOf(chosen)));
            }
        });
        return new QueryResult.Sequences(samples);
    }

    /** Adds a distinct event for each stage after those already chosen; false when there is no way. */
    static boolean choose(List<List<Integer>> events, List<Integer> chosen) {
        if (chosen.size() == events.size()) {
            return true;
        }
        for (Integer event : events.get(chosen.size())) {
            if (!chosen.contains(event)) {
                chosen.add(event);
                if (choose(events, chosen)) {
                    return true;
                }
                chosen.remove(chosen.size() - 1);
            }
        }
        return false;
    }

    private List<List<Integer>> empty() {
        List<List<Integer>> out = new ArrayList<>();
        stages.forEach(stage -> out.add(new ArrayList<>(stages.size())));
        return out;
    }
}
