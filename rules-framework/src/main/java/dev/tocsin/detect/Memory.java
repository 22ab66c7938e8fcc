package dev.tocsin.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the runs of a rule leave behind for its next run: the ids that were written, what threshold buckets already counted,
 * and the alerts that may still take in suppressed events. Immutable.
 */
public final class Memory {
    /** Before the first run. */
    public static final Memory NONE = new Memory(Set.of(), Map.of(), Map.of());
    private final Set<String> ids;
    private final Map<List<Object>, Instant> counted;
    private final Map<List<Object>, Group> groups;

    private Memory(Set<String> ids, Map<List<Object>, Instant> counted, Map<List<Object>, Group> groups) {
        this.ids = Set.copyOf(ids);
        this.counted = Map.copyOf(counted);
        this.groups = Map.copyOf(groups);
    }

    /**
     * An alert that stands for a group of events.
     *
     * @param key the group's values, null for a missing one
     * @param alert the alert as it stands
     * @param end its newest event
     * @param started when the alert was written
     * @param suppressed how many events it took in beside its own
     * @param open whether no analyst closed it
     */
    record Group(List<Object> key, Alert alert, Instant end, Instant started, long suppressed, boolean open) {
        private Group closed() {
            return new Group(key, alert, end, started, suppressed, false);
        }
    }

    /** Whether an earlier run wrote an alert of this id. // rule-types 23 */
    boolean wrote(String id) {
        return ids.contains(id);
    }

    /** The newest event that an alert of a threshold bucket counted; null when there is none. // rule-types 40 */
    Map<List<Object>, Instant> counted() {
        return counted;
    }

    /** The last alert that stood for a group; empty when there was none. */
    Optional<Group> group(List<Object> key) {
        return Optional.ofNullable(groups.get(key));
    }

    Memory withIds(List<String> more) {
        if (more.isEmpty()) {
            return this;
        }
        Set<String> all = new HashSet<>(ids);
        all.addAll(more);
        return new Memory(all, counted, groups);
    }

    Memory withCounted(Map<List<Object>, Instant> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<List<Object>, Instant> all = new HashMap<>(counted);
        more.forEach((key, end) -> all.merge(key, end, (a, b) -> a.isAfter(b) ? a : b));
        return new Memory(ids, all, groups);
    }

    Memory withGroups(List<Group> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        Map<List<Object>, Group> all = new HashMap<>(groups);
        changed.forEach(group -> all.put(group.key(), group));
        return new Memory(ids, counted, all);
    }

    /** The same after analysts closed some alerts, which then take in no more events. // rule-types 70 */
    public Memory closing(Predicate<Alert> closed) {
        Map<List<Object>, Group> all = new HashMap<>(groups);
        all.replaceAll((key, group) -> closed.test(group.alert()) ? group.closed() : group);
        return new Memory(ids, counted, all);
    }
}
