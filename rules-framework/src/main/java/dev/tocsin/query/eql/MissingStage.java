package dev.tocsin.query.eql;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.Explanation.OfEvent;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.source.EmbeddedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out why no event went on with a sequence: the order of events, another key, or a condition that nothing satisfied. */
final class MissingStage {
    private final EmbeddedText text;
    private final SequencePlan plan;
    private final int[] stages;
    private final EventBatch batch;
    private final Order.Places places;

    MissingStage(EmbeddedText text, SequencePlan plan, int[] stages, EventBatch batch) {
        this.text = text;
        this.plan = plan;
        this.stages = stages;
        this.batch = batch;
        this.places = plan.order().places(batch);
    }

    /** Says which events have no time, if some have none. */
    Optional<Part> untimed() {
        List<String> numbers = new ArrayList<>();
        for (int row = 0; row < batch.size(); row++) {
            if (!places.timed(row)) {
                numbers.add(Integer.toString(counted(row)));
            }
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(new Statement("Events without " + plan.order().time().path()
                + " take no part in a sequence: " + String.join(", ", numbers) + ".", null, List.of()));
    }

    /** Why no sequence began. */
    Part never() {
        CompiledStage first = plan.items().get(stages[0]);
        Optional<Part> keyless = keyless(first, 0);
        if (keyless.isPresent()) {
            return keyless.get();
        }
        int row = Nearest.row(batch, first.predicate(), places::timed);
        return new Statement("No event satisfies stage 1." + (row < 0 ? "" : " Nearest is event " + counted(row) + ":"),
                first.span(), row < 0 ? List.of() : List.of(clauses(first, row)));
    }

    /** Why no event was the next one of this sequence. */
    Part reason(JoinKey key, Partial partial) {
        int stage = partial.length();
        CompiledStage item = plan.items().get(stages[stage]);
        Other other = other(item, key, partial);
        if (other != null) {
            return new Statement(other.sentence(stage), item.span(), List.of());
        }
        Optional<Part> keyless = keyless(item, stage);
        if (keyless.isPresent()) {
            return keyless.get();
        }
        KeyReader keys = new KeyReader(text, item.span(), item.keys(), batch);
        int row = Nearest.row(batch, item.predicate(), r -> later(r, partial) && keys.keys(r).contains(key));
        boolean sameKey = row >= 0;
        if (!sameKey) {
            row = Nearest.row(batch, item.predicate(), r -> later(r, partial));
        }
        String nearest = row < 0 ? " No event came after event " + (partial.last().number() + 1) + "."
                : " Nearest is event " + counted(row) + (sameKey || key.size() == 0 ? "" : ", of another key") + ":";
        return new Statement("no event satisfies stage " + (stage + 1) + "." + nearest, item.span(),
                row < 0 ? List.of() : List.of(clauses(item, row)));
    }

    /** An event that satisfies the stage but does not belong: of another key, or too early. */
    private Other other(CompiledStage item, JoinKey key, Partial partial) {
        KeyReader keys = new KeyReader(text, item.span(), item.keys(), batch);
        Other[] best = new Other[1];
        item.predicate().rows(batch).forEach(row -> {
            if (places.timed(row)) {
                for (JoinKey found : keys.keys(row)) {
                    Other other = new Other(key, found, places.of(row), partial, item, plan);
                    if (best[0] == null || other.nearness() > best[0].nearness()) {
                        best[0] = other;
                    }
                }
            }
        });
        return best[0];
    }

    private Optional<Part> keyless(CompiledStage item, int stage) {
        for (int row : item.predicate().rows(batch).toArray()) {
            for (KeySource source : item.keys()) {
                if (new KeyReader(text, item.span(), List.of(source), batch).keys(row).isEmpty()) {
                    return Optional.of(new Statement("event " + counted(row) + " satisfies stage " + (stage + 1)
                            + ", but has no " + source.path() + " to join by.", item.span(), List.of(clauses(item, row))));
                }
            }
        }
        return Optional.empty();
    }

    private boolean later(int row, Partial partial) {
        return places.timed(row) && places.of(row).compareTo(partial.last()) > 0;
    }

    private Part clauses(CompiledStage item, int row) {
        return new OfEvent(number(row), item.predicate().explain(batch, row));
    }

    /** As people count: from 1. */
    private int counted(int row) {
        return number(row) + 1;
    }

    private int number(int row) {
        return batch.event(row).number();
    }

    /** An event that satisfies a stage but was not taken. */
    private record Other(JoinKey key, JoinKey found, Place place, Partial partial, CompiledStage item, SequencePlan plan) {
        private boolean later() {
            return place.compareTo(partial.last()) > 0;
        }

        /** More for the same key, then for more equal parts of it, then for coming in time. */
        int nearness() {
            boolean inTime = later() && plan.within(partial.first().time(), place.time());
            return KeyText.shared(key, found) * 4 + (inTime ? 2 : 0) + (later() ? 1 : 0);
        }

        String sentence(int stage) {
            String event = Times.event(place) + " satisfies stage " + (stage + 1);
            List<String> but = new ArrayList<>();
            if (!key.equals(found)) {
                but.add(KeyText.difference(key, found, item.keys()));
            }
            if (!later()) {
                String how = place.time().equals(partial.last().time()) ? "stands before"
                        : "came " + Times.between(place.time(), partial.last().time()) + " before";
                but.add("it " + how + " event " + (partial.last().number() + 1) + " of stage " + stage);
            }
            return event + ", but not for this sequence: " + String.join("; ", but) + ".";
        }
    }
}
