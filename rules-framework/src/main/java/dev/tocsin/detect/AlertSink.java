package dev.tocsin.detect;

import dev.tocsin.rule.AlertSuppression;
import dev.tocsin.rule.Rule;
import java.util.Optional;

/** Takes the alerts of a run. */
interface AlertSink {
    /** Takes an alert; false when no more can be taken. */
    boolean accept(Candidate candidate);

    /** Says that the limit was reached before alerts came: the query itself was cut. */
    void truncated();

    /** What came of the run. */
    Detection done();

    /** The sink of a rule whose alerts are grouped by what they say. // rule-types 73 */
    static AlertSink of(Rule rule, Selection selection, Memory memory, int mostPerAlert) {
        Written written = new Written(rule, memory, selection.warnings());
        Optional<AlertSuppression> suppression = rule.alert().suppression();
        return suppression.<AlertSink>map(settings -> new Suppressor(rule, settings, memory, selection.now(), written,
                GroupKeys.ofAlerts(settings), mostPerAlert * (long) Written.most(rule))).orElse(written);
    }

    /** The sink of a rule whose alerts are grouped by the values that their events have in the index. // rule-types 72 */
    static AlertSink ofRows(Rule rule, Scope scope, Selection selection, Memory memory) {
        Written written = new Written(rule, memory, selection.warnings());
        Optional<AlertSuppression> suppression = rule.alert().suppression();
        return suppression.<AlertSink>map(settings -> new Suppressor(rule, settings, memory, selection.now(), written,
                GroupKeys.ofRows(rule, settings, scope.schema(), selection.batch()), Long.MAX_VALUE)).orElse(written);
    }
}
