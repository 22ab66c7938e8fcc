package dev.tocsin.maven;

import dev.tocsin.event.Schemas;
import dev.tocsin.lint.Linter;
import dev.tocsin.testing.Selection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.maven.plugin.MojoExecutionException;

/** Lints the rules of a gate. */
final class LintRun {
    private LintRun() {
    }

    static void of(Gate gate, GateMojo mojo) throws MojoExecutionException {
        Schemas schemas = gate.schemas();
        Linter linter = new Linter(gate.configuration(), (indices, version) -> schemas.forIndices(indices), LocalDate.now(ZoneOffset.UTC));
        Selection selection = new Selection(mojo.rule(), null);
        gate.linted(gate.since().fresh(gate, linter.lint(gate.rules(), selection::selects)));
    }
}
