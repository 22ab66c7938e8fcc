package dev.tocsin.detect;

import dev.tocsin.query.QueryRunException;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a run of a rule gave.
 *
 * @param alerts the new alerts in the order in which they are written
 * @param updates alerts of earlier runs that took in more events, as they are now
 * @param diagnostics warnings (such as a reached limit) and errors that ended the run; a run with an error has no alerts
 * @param memory what the next run of the rule must know
 */
public record Detection(List<Alert> alerts, List<Alert> updates, List<Diagnostic> diagnostics, Memory memory) {
    /** The id of the warning that a run has nothing to look at. */
    public static final String NO_INDEX = "no-index";

    /** Copies the lists. */
    public Detection {
        alerts = List.copyOf(alerts);
        updates = List.copyOf(updates);
        diagnostics = List.copyOf(diagnostics);
    }

    /** What a run gives, or the error that ended it. */
    static Detection of(Run run, Supplier<Detection> found) {
        try {
            return found.get();
        } catch (QueryRunException e) {
            return failed(e.diagnostic(), run.memory());
        }
    }

    /** This after what came of earlier windows of the same run. */
    Detection after(Detection earlier) {
        return new Detection(joined(earlier.alerts, alerts), joined(earlier.updates, updates), joined(earlier.diagnostics, diagnostics),
                memory);
    }

    /** Whether an error ended the run. */
    public boolean failed() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.level() == Level.ERROR);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** A run that an error ended. */
    static Detection failed(Diagnostic error, Memory memory) {
        return new Detection(List.of(), List.of(), List.of(error), memory);
    }
}
