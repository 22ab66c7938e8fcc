package dev.tocsin.workbench;

import dev.tocsin.detect.Alert;
import dev.tocsin.detect.Detection;
import dev.tocsin.detect.Detector;
import dev.tocsin.detect.EventNames;
import dev.tocsin.detect.Run;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.rule.Rule;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.testing.Suppressed;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /** How many alerts it gave; the building blocks of sequences are none. */
    public long count() {
        return alerts.stream().filter(alert -> alert.kind() != Alert.Kind.SEQUENCE_PART).count();
    }

    /** Runs the rule once; without a value when it cannot be run. */
    public static Checked<RuleTrial> of(Rule rule, Function<Collection<String>, Schema> schemas, TrialInput input) {
        Checked<Detector> detector = Detector.of(rule, input.around(rule, schemas));
        if (!detector.ok()) {
            return Checked.refused(detector.diagnostics());
        }
        Run run = input.run();
        RowSet.Builder rows = RowSet.builder(run.events().size());
        for (int row = input.history(); row < Math.min(run.events().size(), input.history() + MOST_EVENTS); row++) {
            rows.add(row);
        }
        Detection detection = detector.value().run(run);
        if (detection.failed()) {
            return Checked.refused(detection.diagnostics());
        }
        Explanation why = detector.value().explain(run, rows.build());
        Stream<Part> suppressed = Suppressed.sentences(detection.alerts(), EventNames.of(run.events()))
                .stream().map(sentence -> new Statement(sentence, null, List.of()));
        return Checked.of(new RuleTrial(detection.alerts(), detection.diagnostics(),
                new Explanation(why.query(), Stream.concat(suppressed, why.parts().stream()).toList())));
    }
}
