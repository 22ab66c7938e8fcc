package dev.tocsin.testing;

import dev.tocsin.detect.Detector;
import dev.tocsin.detect.ExceptionItem;
import dev.tocsin.detect.Surroundings;
import dev.tocsin.event.Schema;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleType;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Binds a rule to what a case gives.
 *
 * @param exceptions the items of the repository's own lists that the rule names
 */
record RuleSetup(Rule rule, List<ExceptionItem> exceptions) implements Setup {
    /** Copies the list. */
    RuleSetup {
        exceptions = List.copyOf(exceptions);
    }

    @Override
    public List<String> indices() {
        return Detector.indices(rule);
    }

    @Override
    public Checked<Trial> bind(CaseMaterial material) {
        Schema schema = material.schema();
        Schema threats = rule.type() instanceof RuleType.ThreatMatch type && material.supplies().indicators().isPresent()
                ? material.schemaOf(type.indices(), material.supplies().indicators().get()) : schema;
        List<ExceptionItem> all = Stream.concat(exceptions.stream(), material.exceptions().stream()).toList();
        return Detector.of(rule, new Surroundings(schema, threats, all)).map(Trial::of);
    }

    @Override
    public List<Diagnostic> misplaced(CaseSpec spec) {
        List<Diagnostic> errors = new ArrayList<>();
        boolean timed = spec.now() != null || !spec.runs().isEmpty();
        if (!spec.history().isEmpty() && !timed && !(rule.type() instanceof RuleType.NewTerms)) {
            errors.add(spec.misplaced("history without now is only looked at by rules of type new_terms", "give now, so that events are"
                    + " inside or outside the rule's window by their time"));
        }
        if (!spec.needed().indicators().isEmpty() && !(rule.type() instanceof RuleType.ThreatMatch)) {
            errors.add(spec.misplaced("indicators are only read by rules of type threat_match", null));
        }
        if (!(rule.type() instanceof RuleType.Esql) && spec.needed().forEsql()) {
            errors.add(spec.misplaced("lookups, enrich and answers are only read by rules of type esql", null));
        }
        if (spec.query() != null) {
            errors.add(spec.misplaced("query names a query of a hunt; a rule has one only", null));
        }
        return errors;
    }
}
