package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.rule.Rule;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.util.List;
import java.util.Locale;

/**
 * Ends a run whose arrays make more combinations of values than can be counted. // rule-types 32, 41, 72
 *
 * <p>The engine has no such limit, but takes as long as it takes; here it is an error that says which event is to blame.
 */
final class Combinations {
    static final int MOST_OF_AN_EVENT = 10_000;
    static final int MOST_OF_A_RUN = 1_000_000;

    private final Rule rule;
    private final EventBatch batch;
    private final String key;
    private final List<String> fields;
    private long beside;

    /**
     * @param key the key of the rule that names the fields
     * @param fields the fields whose values are combined
     */
    Combinations(Rule rule, EventBatch batch, String key, List<String> fields) {
        this.rule = rule;
        this.batch = batch;
        this.key = key;
        this.fields = List.copyOf(fields);
    }

    /** Begins a new pass over the events. */
    void begin() {
        beside = 0;
    }

    /**
     * Notes how many combinations an event makes; what grows with the number of events alone costs nothing.
     *
     * @throws QueryRunException when they are too many
     */
    void note(int row, long count) {
        if (count > MOST_OF_AN_EVENT) {
            throw tooMany(EventNames.of(batch).get(row) + " has " + number(count) + " combinations of values of " + names()
                    + ", but no more than " + number(MOST_OF_AN_EVENT) + " are counted for one event");
        }
        beside += Math.max(0, count - 1);
        if (beside > MOST_OF_A_RUN) {
            throw tooMany("the arrays in " + names() + " make more than " + number(MOST_OF_A_RUN)
                    + " combinations of values beside one for each event, and no more are counted");
        }
    }

    private QueryRunException tooMany(String message) {
        return new QueryRunException(new Diagnostic(Level.ERROR, "too-many-combinations", rule.source(), rule.span(key), message,
                "give events with shorter arrays, or group by other fields"));
    }

    private String names() {
        return String.join(", ", fields);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
