package dev.tocsin.query.eql;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.Explanation.OfEvent;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.source.EmbeddedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says for each key of a sample which stages have events and what the others lack. */
final class SampleExplainer {
    private static final int MOST_KEYS = 10;

    private final EventBatch batch;
    private final List<CompiledStage> stages;
    private final List<KeyReader> readers;

    SampleExplainer(EmbeddedText text, List<CompiledStage> stages, EventBatch batch) {
        this.batch = batch;
        this.stages = stages;
        this.readers = stages.stream().map(s -> new KeyReader(text, s.span(), s.keys(), batch)).toList();
    }

    List<Part> parts() {
        Map<JoinKey, List<List<Integer>>> found = new TreeMap<>();
        for (int stage = 0; stage < stages.size(); stage++) {
            int at = stage;
            stages.get(stage).predicate().rows(batch).forEach(row -> readers.get(at).keys(row).forEach(key ->
                    found.computeIfAbsent(key, k -> empty()).get(at).add(batch.event(row).number() + 1)));
        }
        List<Part> parts = new ArrayList<>();
        found.entrySet().stream().sorted(Comparator.comparingInt(e -> -reached(e.getValue()))).limit(MOST_KEYS)
                .forEach(e -> parts.add(ofKey(e.getKey(), e.getValue())));
        if (found.isEmpty()) {
            for (int stage = 0; stage < stages.size(); stage++) {
                parts.add(lacking(stage, null));
            }
        }
        return parts;
    }

    private Part ofKey(JoinKey key, List<List<Integer>> events) {
        String shown = KeyText.of(key, stages.get(0).keys());
        List<Integer> chosen = new ArrayList<>();
        if (SampleRun.choose(events, chosen)) {
            return new Statement(shown + ": complete: events " + chosen + ".", null, clauses(chosen));
        }
        List<Part> children = new ArrayList<>();
        for (int stage = 0; stage < stages.size(); stage++) {
            children.add(events.get(stage).isEmpty() ? lacking(stage, key)
                    : new Statement("stage " + (stage + 1) + ": events " + events.get(stage) + ".", stages.get(stage).span(), List.of()));
        }
        String what = reached(events) == stages.size() ? "every stage has events, but no distinct one for each"
                : reached(events) + " of " + stages.size() + " stages have events";
        return new Statement(shown + ": " + what + ".", null, children);
    }

    private List<Part> clauses(List<Integer> chosen) {
        List<Part> parts = new ArrayList<>();
        for (int stage = 0; stage < chosen.size(); stage++) {
            int number = chosen.get(stage) - 1;
            int row = 0;
            while (batch.event(row).number() != number) {
                row++;
            }
            parts.add(new OfEvent(number, stages.get(stage).predicate().explain(batch, row)));
        }
        return parts;
    }

    private Part lacking(int stage, JoinKey key) {
        CompiledStage item = stages.get(stage);
        int row = Nearest.row(batch, item.predicate(), r -> key == null || readers.get(stage).keys(r).contains(key));
        String nearest = row < 0 ? "" : " Nearest is event " + (batch.event(row).number() + 1) + ":";
        return new Statement("no event satisfies stage " + (stage + 1) + "." + nearest, item.span(),
                row < 0 ? List.of() : List.of(new OfEvent(batch.event(row).number(), item.predicate().explain(batch, row))));
    }

    private static int reached(List<List<Integer>> events) {
        return (int) events.stream().filter(e -> !e.isEmpty()).count();
    }

    private List<List<Integer>> empty() {
        List<List<Integer>> out = new ArrayList<>();
        stages.forEach(stage -> out.add(new ArrayList<>()));
        return out;
    }
}
