package dev.tocsin.maven;

import dev.tocsin.report.SummaryLine;
import dev.tocsin.testing.SchemaSource;
import dev.tocsin.testing.Selection;
import dev.tocsin.testing.TestMemory;
import dev.tocsin.testing.TestRequest;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.TestRunner;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.maven.plugin.MojoExecutionException;

/** Runs the fixtures of a gate. */
final class FixtureRun {
    private final GateMojo mojo;
    private final String testCase;
    private final boolean failIfNoTests;

    FixtureRun(GateMojo mojo, String testCase, boolean failIfNoTests) {
        this.mojo = mojo;
        this.testCase = testCase;
        this.failIfNoTests = failIfNoTests;
    }

    void of(Gate gate) throws MojoExecutionException {
        TestRequest request = TestRequest.of(gate.configuration(), gate.rules())
                .select(new Selection(mojo.rule(), testCase))
                .allowing(!gate.failIfNoRules(), !failIfNoTests).on(LocalDate.now(ZoneOffset.UTC));
        SchemaSource schemas = SchemaSource.of(gate.schemas());
        TestMemory memory = new TestMemory(gate.cache(), gate.configuration(), gate.named(), gate.sources());
        try (Progress progress = new Progress(mojo)) {
            TestResults found = new TestRunner(schemas, System::nanoTime, memory).run(request, progress::tick);
            gate.unchanged(SummaryLine.unchanged(memory.subjects(), memory.remembered(), "tested rule", "verdicts"));
            gate.tested(gate.since().fresh(gate, found, mojo.rule() != null || testCase != null));
        }
    }
}
