package dev.tocsin.maven;

import dev.tocsin.event.Schemas;
import dev.tocsin.lint.LintJob;
import dev.tocsin.lint.LintMemory;
import dev.tocsin.lint.Remembered;
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
        Selection selection = new Selection(mojo.rule(), null);
        Remembered found = new LintMemory(gate.cache()).lint(new LintJob(gate.configuration(), gate.named(), LocalDate.now(ZoneOffset.UTC), gate.sources(),
                gate::rules, () -> schemas::forIndices, mojo.rule(), selection::selects));
        gate.linted(new Remembered(gate.since().fresh(gate, found.result()), found.files(), found.unchanged()));
    }
}
