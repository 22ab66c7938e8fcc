package dev.tocsin.query.eql;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryResult.Sequence;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.Session;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * One run of a sequence query.
 *
 * <p>Events may come in any order inside a batch; of two batches, no event of the second that matters may be older than the
 * newest but one moment of the first. Events of the newest moment are held back until a newer one comes, because the next
 * batch may hold an event of the same time with a smaller tiebreaker.
 */
final class SequenceRun implements Session {
    private final EmbeddedText text;
    private final SequencePlan plan;
    private final HitReader reader;
    private final SequenceMachine machine;
    private final Kept<Found> kept;
    private final boolean[] missing;
    private List<Hit> held = new ArrayList<>();
    private Instant done;

    /** A sequence and the place where it was complete, which orders results. */
    private record Found(JoinKey key, Partial complete) {
    }

    SequenceRun(EmbeddedText text, SequencePlan plan, Trace trace) {
        this.text = text;
        this.plan = plan;
        this.reader = new HitReader(text, plan.order(), plan.sources());
        this.kept = new Kept<>(plan.limits(), Comparator.comparing((Found f) -> f.complete().last()));
        this.machine = new SequenceMachine(plan, trace, (key, complete) -> kept.add(new Found(key, complete)));
        int[] positions = plan.positions();
        this.missing = new boolean[positions.length];
        for (int i = 0; i < positions.length; i++) {
            missing[i] = plan.items().get(positions[i]).missing();
        }
    }

    /** How many keys have something open; what memory grows with. */
    int openKeys() {
        return machine.openKeys();
    }

    @Override
    public void accept(EventBatch batch) {
        if (plan.empty()) {
            return;
        }
        List<Hit> hits = reader.read(batch);
        if (hits.isEmpty()) {
            return;
        }
        Place oldest = hits.get(0).place();
        if (done != null && !oldest.time().isAfter(done)) {
            throw new QueryRunException(text.error("eql-run", new Span(0, 0), "Batches must come in the order of time: event "
                    + oldest.number() + " of " + oldest.time() + " came after events of " + done + ".", "sort the events by time"));
        }
        held.addAll(hits);
        Collections.sort(held);
        Instant newest = held.get(held.size() - 1).place().time();
        int end = held.size();
        while (end > 0 && held.get(end - 1).place().time().equals(newest)) {
            end--;
        }
        held.subList(0, end).forEach(machine::accept);
        if (end > 0) {
            done = held.get(end - 1).place().time();
        }
        held = new ArrayList<>(held.subList(end, held.size()));
    }

    @Override
    public QueryResult finish() {
        held.forEach(machine::accept);
        machine.finish();
        return new QueryResult.Sequences(kept.all().stream().map(f -> new Sequence(f.key().shown(), events(f.complete()))).toList());
    }

    /** The event numbers position by position, null for a missing item. (eql 57) */
    private List<Integer> events(Partial complete) {
        List<Place> places = complete.places();
        List<Integer> numbers = new ArrayList<>();
        int next = 0;
        for (boolean absent : missing) {
            numbers.add(absent ? null : (Integer) places.get(next++).number());
        }
        return Collections.unmodifiableList(numbers);
    }
}
