package dev.tocsin.testing;

import dev.tocsin.detect.Detector;
import dev.tocsin.detect.EventNames;
import dev.tocsin.detect.ExceptionItem;
import dev.tocsin.detect.Memory;
import dev.tocsin.detect.Run;
import dev.tocsin.detect.Supplies;
import dev.tocsin.detect.Surroundings;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.MalformedValue;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleType;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a case names and binds its rule to it. */
final class CaseSetup {
    private static final int MOST_REASONS = 10;
    private final Rule rule;
    private final SchemaSource schemas;
    private final FixtureFolder folder;
    private final TestCase testCase;
    private final CaseSpec spec;

    CaseSetup(Rule rule, SchemaSource schemas, FixtureFolder folder, TestCase testCase, CaseSpec spec) {
        this.rule = rule;
        this.schemas = schemas;
        this.folder = folder;
        this.testCase = testCase;
        this.spec = spec;
    }

    /**
     * A case that can be run, or the verdict that it cannot.
     *
     * @param events the rows of the run that are no history
     * @param warnings what was said when the rule was bound
     * @param refusal null when the case can be run; else everything else is null
     */
    record Ready(Detector detector, Run run, RowSet events, List<Diagnostic> warnings, Verdict refusal) {
        private static Ready refused(Verdict verdict) {
            return new Ready(null, null, null, List.of(), verdict);
        }
    }

    Ready ready() {
        List<Diagnostic> misplaced = misplaced();
        if (!misplaced.isEmpty()) {
            return refused("the case gives what this rule never reads", misplaced);
        }
        CaseInputs inputs = new CaseInputs(folder.folder(), folder.name());
        EventBatch history = spec.history().isEmpty() ? null : inputs.read(spec.history());
        EventBatch all = inputs.read(Stream.concat(spec.history().stream(), spec.events().stream()).toList());
        CaseSupplies supplies = new CaseSupplies(inputs, schemas, folder);
        Supplies given = supplies.read(spec.needed());
        List<ExceptionItem> exceptions = inputs.exceptions(spec.needed().exceptions());
        if (!inputs.errors().isEmpty()) {
            return refused("the events could not be read", inputs.errors().stream().distinct().toList());
        }
        Schema schema = supplies.schema(Detector.indices(rule), all);
        List<MalformedValue> malformed = all.malformed(schema);
        if (!malformed.isEmpty()) {
            return Ready.refused(malformed(all, malformed));
        }
        Schema threats = rule.type() instanceof RuleType.ThreatMatch type && given.indicators().isPresent()
                ? supplies.schema(type.indices(), given.indicators().get()) : schema;
        Checked<Detector> detector = Detector.of(rule, new Surroundings(schema, threats, exceptions));
        if (!detector.ok()) {
            return refused("the rule cannot be run on these events", detector.diagnostics());
        }
        boolean timed = spec.now() != null || !spec.runs().isEmpty();
        int before = history == null ? 0 : history.size();
        Run run = new Run(all, timed ? 0 : before, Optional.ofNullable(spec.now()), given, Memory.NONE);
        return new Ready(detector.value(), run, RowSet.all(all.size()).minus(first(before, all.size())), detector.diagnostics(), null);
    }

    private Ready refused(String headline, List<Diagnostic> errors) {
        return Ready.refused(Verdict.without(testCase, Outcome.ERROR, headline, errors));
    }

    private List<Diagnostic> misplaced() {
        List<Diagnostic> errors = new ArrayList<>();
        boolean timed = spec.now() != null || !spec.runs().isEmpty();
        if (!spec.history().isEmpty() && !timed && !(rule.type() instanceof RuleType.NewTerms)) {
            errors.add(misplaced("history without now is only looked at by rules of type new_terms", "give now, so that events are"
                    + " inside or outside the rule's window by their time"));
        }
        if (!spec.needed().indicators().isEmpty() && !(rule.type() instanceof RuleType.ThreatMatch)) {
            errors.add(misplaced("indicators are only read by rules of type threat_match", null));
        }
        boolean esql = rule.type() instanceof RuleType.Esql;
        if (!esql && !(spec.needed().lookups().isEmpty() && spec.needed().policies().isEmpty() && spec.needed().answers().isEmpty())) {
            errors.add(misplaced("lookups, enrich and answers are only read by rules of type esql", null));
        }
        if (spec.query() != null) {
            errors.add(misplaced("query names a query of a hunt; a rule has one only", null));
        }
        return errors;
    }

    private Diagnostic misplaced(String message, String fix) {
        return spec.place().error(CaseTable.ID, message, fix);
    }

    /** What a rule finds in events that no index would take proves nothing. */
    private Verdict malformed(EventBatch batch, List<MalformedValue> malformed) {
        List<String> names = EventNames.of(batch);
        List<String> reasons = malformed.stream().limit(MOST_REASONS).map(value -> names.get(value.row()) + " ("
                + batch.event(value.row()).file() + ":" + batch.event(value.row()).line() + "): " + value.message()).toList();
        return Verdict.without(testCase, Outcome.ERROR, "production would refuse "
                + (malformed.size() == 1 ? "an event" : "events") + " of this case", List.of()).because(reasons);
    }

    private static RowSet first(int rows, int of) {
        RowSet.Builder first = RowSet.builder(of);
        for (int row = 0; row < rows; row++) {
            first.add(row);
        }
        return first.build();
    }
}
