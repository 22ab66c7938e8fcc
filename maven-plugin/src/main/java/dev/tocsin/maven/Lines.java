package dev.tocsin.maven;

import dev.tocsin.report.ConsoleReport;
import dev.tocsin.source.Diagnostic;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Texts of several lines in Maven's log, each line at its level, so that {@code --quiet} still shows errors. */
final class Lines {
    private final Log log;

    private Lines(Log log) {
        this.log = log;
    }

    static Lines of(Log log) {
        return new Lines(log);
    }

    void errors(String text) {
        text.lines().forEach(log::error);
    }

    void infos(String text) {
        text.lines().forEach(log::info);
    }

    /** Findings, each at the level of Maven that is nearest to its own. */
    void findings(ConsoleReport report, List<Diagnostic> findings) {
        for (Diagnostic finding : findings) {
            String text = report.findings(List.of(finding));
            switch (finding.level()) {
                case ERROR -> text.lines().forEach(log::error);
                case WARNING -> text.lines().forEach(log::warn);
                case INFO -> text.lines().forEach(log::info);
            }
        }
    }
}
