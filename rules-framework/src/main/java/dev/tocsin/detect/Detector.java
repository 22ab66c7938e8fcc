package dev.tocsin.detect;

import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.query.Explanation;
import dev.tocsin.rule.Rule;
import dev.tocsin.source.Checked;

/** A rule that is ready to run: gives the alerts that the detection engine would write. Immutable and thread safe. */
public sealed interface Detector permits QueryDetector, NewTermsDetector, EqlDetector, ThresholdDetector {
    /** The rule. */
    Rule rule();

    /** Whether it decides about each event by itself, so that every event of a file can be expected to alert. */
    boolean perEvent();

    /** Runs the rule once. */
    Detection run(Run run);

    /**
     * Says why a run gave what it gave, from the same nodes that evaluate it.
     *
     * @param wanted the rows that are asked about; a few
     */
    Explanation explain(Run run, RowSet wanted);

    /**
     * Binds a rule to the fields of its indices.
     *
     * @param rule one without errors
     * @return the detector with warnings; or all errors, among them what Tocsin does not support, each with its place
     */
    static Checked<Detector> of(Rule rule, Schema schema) {
        return new DetectorCompiler(rule, schema).compile();
    }
}
