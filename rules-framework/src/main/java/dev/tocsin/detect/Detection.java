package dev.tocsin.detect;

import dev.tocsin.source.Diagnostic;
import java.util.List;

/**
 * What a run of a rule gave.
 *
 * @param alerts the new alerts in the order in which they are written
 * @param updates alerts of earlier runs that took in more events, as they are now
 * @param diagnostics warnings (such as a reached limit) and errors that ended the run; a run with an error has no alerts
 * @param memory what the next run of the rule must know
 */
public record Detection(List<Alert> alerts, List<Alert> updates, List<Diagnostic> diagnostics, Memory memory) {
    /** Copies the lists. */
    public Detection {
        alerts = List.copyOf(alerts);
        updates = List.copyOf(updates);
        diagnostics = List.copyOf(diagnostics);
    }

    /** A run that an error ended. */
    static Detection failed(Diagnostic error, Memory memory) {
        return new Detection(List.of(), List.of(), List.of(error), memory);
    }
}
