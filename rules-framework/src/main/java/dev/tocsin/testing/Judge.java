package dev.tocsin.testing;

import dev.tocsin.detect.Alert;
import dev.tocsin.event.RowSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares alerts with an expectation.
 *
 * @param headline one sentence without a full stop
 * @param met whether all is as expected
 * @param reasons what differs in detail
 * @param wanted the events whose explanation would help
 */
record Judge(String headline, boolean met, List<String> reasons, RowSet wanted) {
    private static final int MOST = 20;

    /** Copies the list. */
    Judge {
        reasons = List.copyOf(reasons);
    }

    /**
     * The judgement.
     *
     * @param events the rows that are events of the case; what comes before them is history
     * @param trial what was run
     */
    static Judge of(Expectation expectation, List<Alert> alerts, RowSet events, Trial trial) {
        return of(expectation, alerts, List.of(), events, trial);
    }

    /** As above; {@code updates} do not count, but may be described. */
    static Judge of(Expectation expectation, List<Alert> alerts, List<Alert> updates, RowSet events, Trial trial) {
        String noun = trial.noun();
        RowSet covered = covered(alerts, events.rows());
        RowSet silent = few(events.minus(covered));
        RowSet loud = few(covered);
        List<Alert> counted = alerts.stream().filter(alert -> alert.kind() != Alert.Kind.SEQUENCE_PART).toList();
        String came = counted.isEmpty() ? "there was none" : counted.size() == 1 ? "1 came" : counted.size() + " came";
        if (expectation instanceof Expectation.Fires) {
            int missing = events.minus(covered).size();
            if (trial.perEvent()) {
                String one = noun.equals("alert") ? "an alert" : "a " + noun;
                String each = events.size() == 1 ? one + " for the event" : one + " for each of " + events.size() + " events";
                return missing == 0 ? met(each, events) : new Judge("expected " + each + ", but "
                        + (events.size() == 1 ? "there was none" : missing + " had none"), false, List.of(), silent);
            }
            return counted.isEmpty() ? new Judge("expected " + (noun.equals("alert") ? "an alert" : "a " + noun) + ", but there was none", false, List.of(), silent)
                    : met(plural(counted.size(), noun), events);
        }
        if (expectation instanceof Expectation.Silent) {
            return counted.isEmpty() ? met("no " + noun + ", as expected", events)
                    : new Judge("expected no " + noun + ", but " + came, false, List.of(), loud);
        }
        if (expectation instanceof Expectation.AtMost most) {
            return counted.size() <= most.alerts() ? met(plural(counted.size(), noun) + " within the budget", events)
                    : new Judge("expected at most " + plural(most.alerts(), noun) + ", but " + came, false, List.of(), loud);
        }
        return exactly((Expectation.Exactly) expectation, Stream.concat(alerts.stream(), updates.stream()).toList(), counted, came, silent, loud, noun);
    }

    private static Judge exactly(Expectation.Exactly expected, List<Alert> alerts, List<Alert> counted, String came, RowSet silent,
            RowSet loud, String noun) {
        if (counted.size() != expected.count()) {
            return new Judge("expected " + plural(expected.count(), noun) + ", but " + came, false, List.of(),
                    counted.size() < expected.count() ? silent : loud);
        }
        List<String> unmet = Matching.unmet(expected.fields(), alerts, noun);
        return unmet.isEmpty() ? new Judge(plural(counted.size(), noun) + ", as expected", true, List.of(), loud)
                : new Judge(plural(counted.size(), noun) + " came, but not as described", false, unmet, loud);
    }

    private static Judge met(String headline, RowSet events) {
        return new Judge(headline, true, List.of(), RowSet.none(events.rows()));
    }

    /** The rows that some alert stands for. */
    static RowSet covered(List<Alert> alerts, int rows) {
        Set<Integer> numbers = new HashSet<>();
        alerts.forEach(alert -> {
            numbers.addAll(alert.events());
            numbers.addAll(alert.suppressed());
        });
        return rows(numbers.stream().filter(number -> number < rows).collect(Collectors.toSet()), rows);
    }

    private static RowSet few(RowSet rows) {
        List<Integer> first = new ArrayList<>();
        rows.forEach(row -> {
            if (first.size() < MOST) {
                first.add(row);
            }
        });
        return rows(first, rows.rows());
    }

    private static RowSet rows(Iterable<Integer> numbers, int of) {
        RowSet.Builder builder = RowSet.builder(of);
        numbers.forEach(builder::add);
        return builder.build();
    }

    private static String plural(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
