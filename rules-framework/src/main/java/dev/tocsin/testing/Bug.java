package dev.tocsin.testing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Turns an exception that nobody foresaw into the verdict of the case in which it was thrown, so that the others still run. */
final class Bug {
    private static final int MOST_PLACES = 5;

    private Bug() {
    }

    /** The verdict of a case, or that Tocsin broke over it. */
    static Verdict guarded(TestCase testCase, Supplier<Verdict> run) {
        try {
            return run.get();
        } catch (RuntimeException | StackOverflowError e) {
            return verdict(testCase, e);
        }
    }

    /** The verdict that Tocsin broke over a case: an error, never a pass. */
    static Verdict verdict(TestCase testCase, Throwable bug) {
        String message = bug.getMessage() == null ? "" : ": " + bug.getMessage();
        List<String> places = Stream.concat(Stream.of("this says nothing about the rule; please report it with the rule, the case and"
                + " these lines:"), Arrays.stream(bug.getStackTrace()).limit(MOST_PLACES).map(place -> "    at " + place)).toList();
        return Verdict.without(testCase, Outcome.ERROR, "broken by a bug of Tocsin: " + bug.getClass().getSimpleName() + message,
                List.of()).because(places);
    }
}
