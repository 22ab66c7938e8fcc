package dev.tocsin.workbench;

import dev.tocsin.detect.Alert;
import dev.tocsin.detect.Detection;
import dev.tocsin.detect.Detector;
import dev.tocsin.detect.Run;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.query.Explanation;
import dev.tocsin.rule.Rule;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.util.List;

/**
 * What a rule makes of some events, and why.
 *
 * @param alerts what it gave
 * @param diagnostics warnings of the run
 * @param explanation every event's clauses, matched or not
 */
public record RuleTrial(List<Alert> alerts, List<Diagnostic> diagnostics, Explanation explanation) {
    /** More events than this are not explained one by one. */
    public static final int MOST_EVENTS = 50;

    /** Runs the rule once; without a value when it cannot be run. */
    public static Checked<RuleTrial> of(Rule rule, Schema schema, Run run) {
        Checked<Detector> detector = Detector.of(rule, schema);
        if (!detector.ok()) {
            return Checked.refused(detector.diagnostics());
        }
        RowSet.Builder rows = RowSet.builder(run.events().size());
        for (int row = run.history(); row < Math.min(run.events().size(), run.history() + MOST_EVENTS); row++) {
            rows.add(row);
        }
        Detection detection = detector.value().run(run);
        return Checked.of(new RuleTrial(detection.alerts(), detection.diagnostics(), detector.value().explain(run, rows.build())));
    }
}
