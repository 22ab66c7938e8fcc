package dev.tocsin.testing;

import dev.tocsin.detect.EventNames;
import dev.tocsin.detect.Run;
import dev.tocsin.event.RowSet;
import dev.tocsin.rule.RuleFile;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs the cases of rules and hunts as {@link TestRunner} does, and keeps what each of them was run on. Thread safe. */
public final class Exhibits {
    /** More events of a case than this are not explained one by one. */
    private static final int MOST = 50;
    private final TestRequest request;
    private final SchemaSource schemas;
    private final NavigableSet<String> owners;
    private final SubjectRunner runner;

    /** @param schemas gives the fields that a rule's queries see */
    public Exhibits(TestRequest request, SchemaSource schemas) {
        this.request = request;
        this.schemas = schemas;
        this.owners = TestRunner.owners(request);
        this.runner = new SubjectRunner(request, schemas, Optional::empty, () -> 0);
    }

    /** The cases of a file, in the order of its fixtures; one that says why for a file whose cases cannot be run at all. */
    public List<Exhibit> of(RuleFile file) {
        FixtureFolder[] read = new FixtureFolder[1];
        List<Verdict> verdicts = runner.run(file, () -> read[0] = TestRunner.fixtures(request, file, owners).read());
        FixtureFolder folder = read[0];
        boolean each = folder != null && verdicts.size() == folder.cases().size() && file.usable();
        return IntStream.range(0, verdicts.size())
                .mapToObj(i -> each ? of(file, folder, verdicts.get(i), folder.cases().get(i).spec())
                        : Exhibit.without(verdicts.get(i), Exhibit.Kind.FIRES)).toList();
    }

    private Exhibit of(RuleFile file, FixtureFolder folder, Verdict verdict, CaseSpec spec) {
        Exhibit.Kind kind = spec == null ? Exhibit.Kind.FIRES : Exhibit.Kind.of(spec.expectation());
        if (spec == null || verdict.outcome() == Outcome.ERROR || verdict.outcome() == Outcome.SKIPPED) {
            return Exhibit.without(verdict, kind);
        }
        Setup setup = file.rule().map(rule -> (Setup) new RuleSetup(rule, request.exceptions(rule)))
                .orElseGet(() -> HuntSetup.choose(file.hunt().orElseThrow(), spec.query()).setup());
        CaseSetup.Ready ready = new CaseSetup(setup, schemas, folder, verdict.testCase(), spec).ready();
        if (ready.refusal() != null) {
            return Exhibit.without(verdict, kind);
        }
        Run run = spec.runs().isEmpty() ? ready.run() : ready.run().at(spec.runs().get(spec.runs().size() - 1));
        Why why = new Why(ready.trial().explain(run, first(ready.events())), EventNames.of(run.events()));
        int history = run.events().size() - ready.events().size();
        return new Exhibit(verdict, kind, run.events().events(), history, Optional.of(why), NearMiss.of(why.explanation()));
    }

    private static RowSet first(RowSet rows) {
        RowSet.Builder few = RowSet.builder(rows.rows());
        int[] count = {0};
        rows.forEach(row -> {
            if (count[0]++ < MOST) {
                few.add(row);
            }
        });
        return few.build();
    }
}
