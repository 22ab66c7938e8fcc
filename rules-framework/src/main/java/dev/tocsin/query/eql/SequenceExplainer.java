package dev.tocsin.query.eql;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.Explanation.OfEvent;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.source.EmbeddedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says how far the sequences of a batch came, and what kept the furthest of them from going on. */
final class SequenceExplainer {
    private static final int MOST_KEYS = 10;
    /** Of more complete sequences than this the events are named, and their clauses not explained. */
    private static final int MOST_COMPLETE = 50;

    private final EmbeddedText text;
    private final SequencePlan plan;
    private final EventBatch batch;
    private final int[] stages;
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final Story story = new Story();

    SequenceExplainer(EmbeddedText text, SequencePlan plan, EventBatch batch) {
        this.text = text;
        this.plan = plan;
        this.batch = batch;
        this.stages = new MissingItems(plan, Trace.SILENT, (key, complete) -> { }).stages();
        for (int row = 0; row < batch.size(); row++) {
            rows.put(batch.event(row).number(), row);
        }
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>(emptyItems());
        if (!parts.isEmpty()) {
            return parts;
        }
        try {
            SequenceRun run = new SequenceRun(text, plan, story);
            run.accept(batch);
            run.finish();
        } catch (QueryRunException e) {
            return List.of(new Statement(e.diagnostic().message(), null, List.of()));
        }
        MissingStage missing = new MissingStage(text, plan, stages, batch);
        missing.untimed().ifPresent(parts::add);
        story.chapters().forEach((key, chapter) -> chapter.complete.forEach(c -> parts.add(new Statement(
                prefix(key) + "complete: " + path(c) + ".", null, parts.size() < MOST_COMPLETE ? clauses(c) : List.of()))));
        List<Map.Entry<JoinKey, Story.Chapter>> open = story.chapters().entrySet().stream()
                .filter(e -> e.getValue().complete.isEmpty() && e.getValue().furthest != null)
                .sorted(Comparator.comparingInt(e -> -e.getValue().furthest.length())).toList();
        open.stream().limit(MOST_KEYS).forEach(e -> parts.add(chapter(missing, e.getKey(), e.getValue())));
        if (open.size() > MOST_KEYS) {
            parts.add(new Statement((open.size() - MOST_KEYS) + " more keys began and came no further.", null, List.of()));
        }
        if (story.chapters().isEmpty()) {
            parts.add(missing.never());
        }
        return parts;
    }

    /** eql 50 */
    private List<Part> emptyItems() {
        List<Part> parts = new ArrayList<>();
        for (CompiledStage item : plan.items()) {
            if (item.empty()) {
                parts.add(new Statement("No event can satisfy this stage: its condition is constant"
                        + " (an optional field that is unmapped everywhere is null), so the sequence finds nothing.",
                        item.span(), List.of()));
            }
        }
        return parts;
    }

    private Part chapter(MissingStage missing, JoinKey key, Story.Chapter chapter) {
        Partial furthest = chapter.furthest;
        List<Part> reasons = new ArrayList<>();
        chapter.endings.stream().filter(e -> e.partial().length() == furthest.length()).forEach(e -> reasons.add(ending(e)));
        if (reasons.isEmpty() && furthest.length() < stages.length) {
            reasons.add(missing.reason(key, furthest));
        }
        return new Statement(prefix(key) + "reached stage " + furthest.length() + " of " + stages.length + ": "
                + path(furthest) + ".", plan.items().get(stages[furthest.length() - 1]).span(), reasons);
    }

    private List<Part> clauses(Partial complete) {
        List<Part> parts = new ArrayList<>();
        for (int stage = 0; stage < complete.length(); stage++) {
            int number = complete.places().get(stage).number();
            parts.add(new OfEvent(number, item(stage).predicate().explain(batch, rows.get(number))));
        }
        return parts;
    }

    private Part ending(Story.Ending ending) {
        Place event = ending.event();
        return switch (ending.cause()) {
            case TOO_LATE -> {
                String over = Times.between(ending.partial().first().time().plusMillis(plan.maxspan()), event.time());
                yield new Statement("stage " + (ending.number() + 1) + " came " + over + " after maxspan=" + plan.span()
                        + " ended: " + Times.event(event) + ".", item(ending.number()).span(), List.of());
            }
            case UNTIL -> new Statement("until ended it: " + Times.event(ending.until()) + " came before stage "
                    + (ending.number() + 1) + ", " + Times.event(event) + ".", plan.until().span(), List.of());
            case OCCURRED -> new Statement("it was complete, but an event that must be missing came: " + Times.event(event) + ".",
                    plan.items().get(ending.number()).span(), List.of());
        };
    }

    private CompiledStage item(int stage) {
        return plan.items().get(stages[stage]);
    }

    private String prefix(JoinKey key) {
        String shown = KeyText.of(key, item(0).keys());
        return shown.isEmpty() ? "" : shown + ": ";
    }

    private static String path(Partial partial) {
        List<String> out = new ArrayList<>();
        List<Place> places = partial.places();
        for (int i = 0; i < places.size(); i++) {
            out.add("stage " + (i + 1) + " by " + Times.event(places.get(i)));
        }
        return String.join(", ", out);
    }
}
