package dev.tocsin.query.eql;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;

/** Matches hits, given in order, to sequences: one state for each key. (eql 43 to 48) */
final class SequenceMachine {
    private static final int FEW = 1024;

    private final SequencePlan plan;
    private final MissingItems missing;
    private final int[] stages;
    private final int until;
    private final Trace trace;
    private final BiConsumer<JoinKey, Partial> found;
    private final Map<JoinKey, KeyState> states = new HashMap<>();
    private int many = FEW;
    private Instant swept;

    /** @param found is given each sequence */
    SequenceMachine(SequencePlan plan, Trace trace, BiConsumer<JoinKey, Partial> found) {
        this.plan = plan;
        this.missing = new MissingItems(plan, trace, (key, complete) -> {
            trace.completed(key, complete);
            found.accept(key, complete);
        });
        this.stages = missing.stages();
        this.until = plan.until() == null ? -1 : plan.items().size();
        this.trace = trace;
        this.found = found;
    }

    /** How many keys have something open. */
    int openKeys() {
        return states.size();
    }

    void accept(Hit hit) {
        for (int stage = stages.length - 1; stage >= 0; stage--) { // eql 44
            for (JoinKey key : hit.keys(stages[stage])) {
                if (stage == 0) {
                    begin(key, hit.place());
                } else {
                    advance(key, stage, hit.place());
                }
            }
        }
        missing.accept(hit, states, this::newState);
        if (until >= 0) {
            for (JoinKey key : hit.keys(until)) {
                KeyState state = states.get(key);
                if (state != null) {
                    state.until = hit.place();
                }
            }
        }
        if (states.size() > many || states.size() > FEW && stale(hit.place().time())) {
            sweep(hit.place().time());
        }
    }

    /** Whether all that was open at the last sweep has ended since. */
    private boolean stale(Instant now) {
        return plan.maxspan() > 0 && (swept == null || !plan.within(swept, now));
    }

    void finish() {
        states.forEach((key, state) -> missing.release(key, state, null));
        states.clear();
    }

    private void begin(JoinKey key, Place place) {
        Partial partial = new Partial(place, null);
        trace.reached(key, 0, partial);
        if (stages.length == 1) {
            missing.complete(key, states.computeIfAbsent(key, k -> newState()), partial);
        } else {
            states.computeIfAbsent(key, k -> newState()).newest[0] = partial;
        }
    }

    private void advance(JoinKey key, int stage, Place place) {
        KeyState state = states.get(key);
        Partial partial = state == null ? null : state.newest[stage - 1];
        if (partial == null) {
            return;
        }
        state.newest[stage - 1] = null; // a dropped one is consumed too, eql 44
        if (!plan.within(partial.first().time(), place.time())) {
            trace.tooLate(key, stage, partial, place);
        } else if (state.until != null && state.until.compareTo(partial.last()) >= 0) {
            trace.ended(key, stage, partial, state.until, place);
        } else {
            Partial longer = new Partial(place, partial);
            trace.reached(key, stage, longer);
            if (stage == stages.length - 1) {
                missing.complete(key, state, longer);
            } else {
                state.newest[stage] = longer;
            }
        }
    }

    private KeyState newState() {
        return new KeyState(stages.length, plan.items().size());
    }

    /** Forgets what maxspan no longer keeps alive. */
    private void sweep(Instant now) {
        for (Iterator<Map.Entry<JoinKey, KeyState>> all = states.entrySet().iterator(); all.hasNext();) {
            Map.Entry<JoinKey, KeyState> entry = all.next();
            if (plan.maxspan() > 0) {
                missing.release(entry.getKey(), entry.getValue(), now);
                entry.getValue().forget(now.minusMillis(plan.maxspan()));
            }
            if (entry.getValue().idle()) {
                all.remove();
            }
        }
        many = Math.max(FEW, 2 * states.size());
        swept = now;
    }
}
