package dev.tocsin.testing;

import dev.tocsin.detect.EventNames;
import dev.tocsin.detect.ExceptionItem;
import dev.tocsin.detect.Memory;
import dev.tocsin.detect.Run;
import dev.tocsin.detect.Supplies;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.MalformedValue;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a case names and makes it ready to run. */
final class CaseSetup {
    private static final int MOST_REASONS = 10;
    private final Setup setup;
    private final SchemaSource schemas;
    private final FixtureFolder folder;
    private final TestCase testCase;
    private final CaseSpec spec;

    CaseSetup(Setup setup, SchemaSource schemas, FixtureFolder folder, TestCase testCase, CaseSpec spec) {
        this.setup = setup;
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
    record Ready(Trial trial, Run run, RowSet events, List<Diagnostic> warnings, Verdict refusal) {
        static Ready refused(Verdict verdict) {
            return new Ready(null, null, null, List.of(), verdict);
        }
    }

    Ready ready() {
        List<Diagnostic> misplaced = setup.misplaced(spec);
        if (!misplaced.isEmpty()) {
            return refused("the case gives what is never read", misplaced);
        }
        CaseInputs inputs = new CaseInputs(folder.folder(), folder.name());
        CaseMaterial material = read(inputs);
        if (!inputs.errors().isEmpty()) {
            return refused("the events could not be read", inputs.errors().stream().distinct().toList());
        }
        List<MalformedValue> malformed = material.events().malformed(material.schema());
        if (!malformed.isEmpty()) {
            return Ready.refused(malformed(material.events(), malformed));
        }
        Checked<Trial> trial = setup.bind(material);
        if (!trial.ok()) {
            return refused("it cannot be run on these events", trial.diagnostics());
        }
        boolean timed = spec.now() != null || !spec.runs().isEmpty();
        Run run = new Run(material.events(), timed ? 0 : material.history(), Optional.ofNullable(spec.now()), material.supplies(),
                Memory.NONE);
        return new Ready(trial.value(), run, rows(material), trial.diagnostics(), null);
    }

    /** Null when something cannot be read, which the inputs note. */
    private CaseMaterial read(CaseInputs inputs) {
        EventBatch history = spec.history().isEmpty() ? null : inputs.read(spec.history());
        EventBatch all = inputs.read(Stream.concat(spec.history().stream(), spec.events().stream()).toList());
        Supplies given = new CaseSupplies(inputs, schemas, folder).read(spec.needed());
        List<ExceptionItem> exceptions = inputs.exceptions(spec.needed().exceptions());
        if (!inputs.errors().isEmpty()) {
            return null;
        }
        Schema schema = dev.tocsin.event.Schemas.dynamic(schemas.of(setup.indices(), folder.types()), all);
        return new CaseMaterial(history == null ? 0 : history.size(), all, given, exceptions, schema, schemas, folder.types());
    }

    private Ready refused(String headline, List<Diagnostic> errors) {
        return Ready.refused(Verdict.without(testCase, Outcome.ERROR, headline, errors));
    }

    /** What is found in events that no index would take proves nothing. */
    private Verdict malformed(EventBatch batch, List<MalformedValue> malformed) {
        List<String> names = EventNames.of(batch);
        List<String> reasons = malformed.stream().limit(MOST_REASONS).map(value -> names.get(value.row()) + " ("
                + batch.event(value.row()).file() + ":" + batch.event(value.row()).line() + "): " + value.message()).toList();
        return Verdict.without(testCase, Outcome.ERROR, "production would refuse "
                + (malformed.size() == 1 ? "an event" : "events") + " of this case", List.of()).because(reasons);
    }

    private static RowSet rows(CaseMaterial material) {
        RowSet.Builder rows = RowSet.builder(material.events().size());
        for (int row = material.history(); row < material.events().size(); row++) {
            rows.add(row);
        }
        return rows.build();
    }
}
