package dev.tocsin.query.eql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Checks complete sequences against the items {@code ![ ]} that must be missing. The others are matched as if these were not
 * there, and a sequence that fails is not tried again with other events. (eql 51 to 56)
 */
final class MissingItems {
    private final SequencePlan plan;
    private final Trace trace;
    private final BiConsumer<JoinKey, Partial> found;
    private final List<Integer> stages = new ArrayList<>();
    private final List<Integer> leading = new ArrayList<>();
    private final List<Integer> trailing = new ArrayList<>();
    private final List<Middle> middle = new ArrayList<>();

    /** An item that must be missing after a stage and before the next. */
    private record Middle(int item, int stage) {
    }

    MissingItems(SequencePlan plan, Trace trace, BiConsumer<JoinKey, Partial> found) {
        this.plan = plan;
        this.trace = trace;
        this.found = found;
        for (int item : plan.positions()) {
            if (!plan.items().get(item).missing()) {
                trailing.forEach(i -> middle.add(new Middle(i, stages.size() - 1)));
                trailing.clear();
                stages.add(item);
            } else if (stages.isEmpty()) {
                leading.add(item);
            } else {
                trailing.add(item);
            }
        }
    }

    /** The items that must occur, runs written out. */
    int[] stages() {
        return stages.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Notes an event that satisfies missing items. */
    void accept(Hit hit, Map<JoinKey, KeyState> states, Supplier<KeyState> fresh) {
        for (int item = 0; item < plan.items().size(); item++) {
            if (plan.items().get(item).missing()) {
                for (JoinKey key : hit.keys(item)) {
                    KeyState state = leading.contains(item) ? states.computeIfAbsent(key, k -> fresh.get()) : states.get(key);
                    if (state != null) {
                        note(key, state, item, hit.place());
                    }
                }
            }
        }
    }

    private void note(JoinKey key, KeyState state, int item, Place place) {
        if (trailing.contains(item)) {
            for (Iterator<Partial> waiting = state.waiting.iterator(); waiting.hasNext();) {
                Partial complete = waiting.next();
                if (place.compareTo(complete.last()) > 0 && forbids(state, complete, place)) {
                    waiting.remove();
                    trace.occurred(key, item, complete, place);
                }
            }
        }
        state.log(item).add(place, place.time().minusMillis(plan.maxspan()));
    }

    /** eql 54, 55 */
    private boolean forbids(KeyState state, Partial complete, Place after) {
        if (leading.isEmpty()) {
            return plan.within(complete.first().time(), after.time());
        }
        for (int item : leading) {
            Place before = state.log(item).lastBefore(complete.first());
            if (before != null && plan.within(before.time(), after.time())) {
                return true;
            }
        }
        return false;
    }

    /** Takes a sequence whose stages are all there. */
    void complete(JoinKey key, KeyState state, Partial complete) {
        List<Place> places = complete.places();
        for (Middle gap : middle) { // eql 53
            Place between = state.log(gap.item()).between(places.get(gap.stage()), places.get(gap.stage() + 1));
            if (between != null) {
                trace.occurred(key, gap.item(), complete, between);
                return;
            }
        }
        if (!trailing.isEmpty()) {
            release(key, state, complete.last().time());
            state.waiting.add(complete);
            return;
        }
        for (int item : leading) {
            Place before = state.log(item).lastBefore(complete.first());
            if (before != null && plan.within(before.time(), complete.last().time())) {
                trace.occurred(key, item, complete, before);
                return;
            }
        }
        found.accept(key, complete);
    }

    /** Gives what waits and can no longer be forbidden; everything when {@code now} is null: the window ends. (eql 56) */
    void release(JoinKey key, KeyState state, Instant now) {
        while (!state.waiting.isEmpty() && (now == null || !plan.within(state.waiting.peek().first().time(), now))) {
            found.accept(key, state.waiting.poll());
        }
    }
}
