package dev.tocsin.detect;

import dev.tocsin.rule.Rule;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.value.DateMath;
import dev.tocsin.value.ValueSyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The windows that a rule's date math describes. */
final class Windows {
    /** A moment to try date math at. */
    private static final Instant SOME_TIME = Instant.parse("2026-01-01T00:00:00Z");

    private Windows() {
    }

    /** What a run at a time looks at. // rule-types 1 */
    static RunWindow of(Rule rule, Instant now) {
        Instant to = at(rule.to(), now);
        Instant from = at(rule.from(), now);
        return new RunWindow(from.isAfter(to) ? to : from, to);
    }

    /** The instant of date math; rounding goes down. */
    static Instant at(String dateMath, Instant now) {
        return DateMath.parse(dateMath).down(now, ZoneOffset.UTC);
    }

    /** What is wrong with {@code from} and {@code to}. */
    static List<Diagnostic> check(Rule rule) {
        List<Diagnostic> errors = new ArrayList<>();
        check(rule, "from", rule.from(), errors);
        check(rule, "to", rule.to(), errors);
        if (errors.isEmpty() && !at(rule.from(), SOME_TIME).isBefore(at(rule.to(), SOME_TIME))) {
            errors.add(new Diagnostic(Level.ERROR, "rule-window", rule.source(), rule.span("from"),
                    "the window from " + rule.from() + " to " + rule.to() + " is empty: from must be before to", null));
        }
        return errors;
    }

    /** Notes an error when date math cannot be read. */
    static void check(Rule rule, String key, String dateMath, List<Diagnostic> errors) {
        try {
            at(dateMath, SOME_TIME);
        } catch (ValueSyntaxException e) {
            errors.add(new Diagnostic(Level.ERROR, "rule-window", rule.source(), rule.span(key), e.getMessage(), null));
        }
    }

    /** Whether date math gives an earlier time than other date math. */
    static boolean before(String dateMath, String other) {
        return at(dateMath, SOME_TIME).isBefore(at(other, SOME_TIME));
    }
}
