package dev.tocsin.report;

import dev.tocsin.testing.Outcome;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.Verdict;
import java.time.Duration;
import java.util.List;

/** A page of Markdown for the summary of a GitHub Actions job. */
public final class StepSummary {
    private StepSummary() {
    }

    /** A heading, the summary line and a table of the cases that are not good; every line ended by a line feed. */
    public static String of(TestResults results, Duration elapsed) {
        StringBuilder out = new StringBuilder("## Detection rules: ").append(results.good() ? "passed" : "failed").append("\n\n");
        out.append(SummaryLine.of(results, elapsed)).append("\n\n");
        results.problems().forEach(problem -> out.append("- ").append(cell(problem)).append('\n'));
        out.append(results.problems().isEmpty() ? "" : "\n");
        List<Verdict> shown = results.verdicts().stream().filter(v -> v.outcome() != Outcome.PASSED).toList();
        if (!shown.isEmpty()) {
            out.append("| | rule | case | what happened |\n|---|---|---|---|\n");
        }
        for (Verdict verdict : shown) {
            out.append("| ").append(verdict.outcome().name().toLowerCase(java.util.Locale.ROOT)).append(" | ")
                    .append(cell(verdict.testCase().subject().name())).append("<br>`")
                    .append(verdict.testCase().subject().place().text().replace('`', '\'')).append("` | ")
                    .append(cell(verdict.testCase().name())).append(" | ").append(cell(verdict.headline())).append(" |\n");
        }
        return out.toString();
    }

    /** Rule names are untrusted: nothing in them may act as Markdown or HTML. */
    private static String cell(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_{}\\[\\]()#+!|~-])", "\\\\$1").replaceAll("\\R", " ");
    }
}
