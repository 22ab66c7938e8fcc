package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.RuleType;
import dev.tocsin.source.Checked;
import java.time.Instant;
import java.util.List;

/** A rule that is ready to run: gives the alerts that the detection engine would write. Immutable and thread safe. */
public sealed interface Detector permits QueryDetector, NewTermsDetector, EqlDetector, EsqlDetector, ThresholdDetector,
        ThreatMatchDetector, MachineLearningDetector {
    /** The rule. */
    Rule rule();

    /** Whether it decides about each event by itself, so that every event of a file can be expected to alert. */
    boolean perEvent();

    /** Runs the rule once. */
    Detection run(Run run);

    /**
     * Runs the rule as a scheduler does: a run that comes late looks at the windows of up to four runs that should have been
     * as well. // rule-types 4
     *
     * @param run one with a time
     * @param previous when the rule ran before; null for the first run
     */
    default Detection run(Run run, Instant previous) {
        return CatchUp.run(this, run, previous);
    }

    /**
     * Events that no run of a schedule looks at: it came too late, or the rule looks back too little.
     *
     * @param rows the rows that are asked about
     * @param runs the times of all runs
     * @return a sentence for each of them
     */
    List<String> missed(EventBatch events, RowSet rows, List<Instant> runs);

    /**
     * Says why a run gave what it gave, from the same nodes that evaluate it.
     *
     * @param wanted the rows that are asked about; a few
     */
    Explanation explain(Run run, RowSet wanted);

    /** The patterns of the indices that a rule reads: its own, or those of an ES|QL query; empty for any index. // rule-types 6 */
    static List<String> indices(Rule rule) {
        if (rule.type() instanceof RuleType.Esql) {
            return rule.query().map(RuleQuery::parse).map(Checked::value)
                    .map(query -> query.facts().indices().stream().map(QueryFacts.Mention::name).toList()).orElse(List.of());
        }
        return rule.dataViewId().isPresent() ? List.of() : rule.index();
    }

    /**
     * Binds a rule to the fields of its indices.
     *
     * @param rule one without errors
     * @return the detector with warnings; or all errors, among them what Tocsin does not support, each with its place
     */
    static Checked<Detector> of(Rule rule, Schema schema) {
        return of(rule, Surroundings.of(schema));
    }

    /** As {@link #of(Rule, Schema)}, with exceptions and the fields of threat indices. */
    static Checked<Detector> of(Rule rule, Surroundings surroundings) {
        return new DetectorCompiler(rule, surroundings).compile();
    }
}
