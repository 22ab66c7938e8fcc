package dev.tocsin.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The alerts of one group of a run: the first as it is, of the others only what its alert says of them. // rule-types 71 */
final class SuppressedGroup {
    private final Candidate first;
    private final List<Integer> others = new ArrayList<>();
    private Instant end;
    private long count;

    SuppressedGroup(Candidate first) {
        this.first = first;
        this.end = first.end();
        this.count = beside(first.alert());
    }

    /** Takes another member in. */
    void add(Candidate member) {
        others.addAll(member.alert().events());
        end = member.end().isAfter(end) ? member.end() : end;
        count += 1 + beside(member.alert());
    }

    /** The member that the group's alert is made of. */
    Candidate first() {
        return first;
    }

    /** The events of the other members. */
    List<Integer> others() {
        return others;
    }

    /** The newest event. */
    Instant end() {
        return end;
    }

    /** How many events are suppressed. */
    long count() {
        return count;
    }

    /** The alert of a bucket stands for all events of the bucket. */
    private static long beside(Alert alert) {
        return alert.kind() == Alert.Kind.THRESHOLD ? alert.events().size() - 1 : 0;
    }
}
