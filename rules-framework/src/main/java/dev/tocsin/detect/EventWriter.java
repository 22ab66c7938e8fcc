package dev.tocsin.detect;

import dev.tocsin.event.Event;
import dev.tocsin.event.EventBatch;
import dev.tocsin.rule.Rule;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the alerts of single events. */
final class EventWriter {
    private final Rule rule;
    private final Selection selection;
    private final AlertWriter writer;
    private final Map<Integer, Integer> rows = new HashMap<>();

    EventWriter(Rule rule, Selection selection) {
        this.rule = rule;
        this.selection = selection;
        this.writer = new AlertWriter(rule, selection.now());
        EventBatch batch = selection.batch();
        for (int row = 0; row < batch.size(); row++) {
            rows.put(batch.event(row).number(), row);
        }
    }

    /** The row of an event, by its number. */
    int row(int number) {
        return rows.get(number);
    }

    Event event(int row) {
        return selection.batch().event(row);
    }

    /** When the event of a row happened. */
    Instant time(int row) {
        return selection.times().time(row);
    }

    AlertWriter writer() {
        return writer;
    }

    /** The alert of an event; empty when it is an alert of the rule itself. // rule-types 19 */
    Optional<Alert> alert(int row) {
        return alert(row, List.of());
    }

    /** The alert of an event, told apart from others of the same event by some values. */
    Optional<Alert> alert(int row, List<?> values) {
        Event event = event(row);
        Document source = source(row);
        if (ownAlert(row, source)) {
            return Optional.empty();
        }
        Document document = writer.event(event, source, selection.times().original(row));
        return Optional.of(new Alert(id(event, values), Alert.Kind.EVENT, document, List.of(event.number())));
    }

    /** The document of an event of a sequence. */
    Document part(int row, Document source) {
        return writer.sequencePart(event(row), source, selection.times().original(row));
    }

    /** What the event says. */
    Document source(int row) {
        return Document.of(event(row).source().read());
    }

    /** Whether the event is an alert that this rule had a part in. */
    boolean ownAlert(int row, Document source) {
        return Ancestry.of(event(row), source).has(rule.id());
    }

    /** The same event gives the same alert in every run. // rule-types 18 */
    private String id(Event event, List<?> values) {
        return Fingerprint.of(List.of(String.valueOf(event.index()), Ancestry.id(event), rule.id(), values));
    }
}
