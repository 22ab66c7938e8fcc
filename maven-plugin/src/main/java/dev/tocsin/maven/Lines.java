package dev.tocsin.maven;

import dev.tocsin.report.ConsoleReport;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Texts of several lines in Maven's log, each line at its level, so that {@code --quiet} still shows errors. */
final class Lines {
    private final Log log;
    private final ConsoleReport report;

    Lines(Log log, ConsoleReport report) {
        this.log = log;
        this.report = report;
    }

    void errors(String text) {
        text.lines().forEach(log::error);
    }

    /** Findings, each at the level of Maven that is nearest to its own. */
    void findings(List<Diagnostic> findings) {
        for (Diagnostic finding : findings) {
            String text = report.findings(List.of(finding));
            switch (finding.level()) {
                case ERROR -> text.lines().forEach(log::error);
                case WARNING -> text.lines().forEach(log::warn);
                case INFO -> text.lines().forEach(log::info);
            }
        }
    }

    /** The value, after all that was said about it; without one the goal fails with the sentence and the first error. */
    <T> T orFail(Checked<T> checked, String sentence) throws MojoFailureException {
        findings(checked.diagnostics());
        if (!checked.ok()) {
            throw new MojoFailureException(sentence + ": " + checked.errors().get(0).message());
        }
        return checked.value();
    }
}
