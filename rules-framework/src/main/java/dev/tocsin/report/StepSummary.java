package dev.tocsin.report;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.testing.Outcome;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A page of Markdown for the summary of a GitHub Actions job. */
public final class StepSummary {
    /** GitHub refuses a summary of more than a megabyte; nobody reads a table of more rows. */
    private static final int MOST_ROWS = 50;

    private StepSummary() {
    }

    /**
     * A heading, some lines, a table of the cases that are not good and one of the findings, the gravest first; every line ended by a
     * line feed.
     *
     * @param passed whether the build goes on
     * @param lines what the run said of itself in the end
     */
    public static String of(boolean passed, List<String> lines, List<Diagnostic> findings, TestResults results) {
        StringBuilder out = new StringBuilder("## Detection rules: ").append(passed ? "passed" : "failed").append("\n\n");
        lines.forEach(line -> out.append("- ").append(cell(line)).append('\n'));
        results.problems().forEach(problem -> out.append("- ").append(cell(problem)).append('\n'));
        cases(results.verdicts().stream().filter(v -> v.outcome() != Outcome.PASSED).toList(), out);
        findings(findings.stream().sorted(Comparator.comparing(Diagnostic::level)).toList(), out);
        return out.toString();
    }

    private static void cases(List<Verdict> shown, StringBuilder out) {
        if (shown.isEmpty()) {
            return;
        }
        out.append("\n| | rule | case | what happened |\n|---|---|---|---|\n");
        for (Verdict verdict : shown.subList(0, Math.min(shown.size(), MOST_ROWS))) {
            out.append("| ").append(verdict.outcome().name().toLowerCase(Locale.ROOT)).append(" | ")
                    .append(cell(verdict.testCase().subject().name())).append("<br>").append(place(verdict.testCase().subject().place().text()))
                    .append(" | ").append(cell(verdict.testCase().name())).append(" | ").append(cell(verdict.headline())).append(" |\n");
        }
        more(shown.size(), "cases", out);
    }

    private static void findings(List<Diagnostic> shown, StringBuilder out) {
        if (shown.isEmpty()) {
            return;
        }
        out.append("\n| | check | where | what |\n|---|---|---|---|\n");
        for (Diagnostic finding : shown.subList(0, Math.min(shown.size(), MOST_ROWS))) {
            out.append("| ").append(finding.level().name().toLowerCase(Locale.ROOT)).append(" | ").append(cell(finding.id())).append(" | ")
                    .append(place(finding.source().name() + ":" + finding.position())).append(" | ").append(cell(finding.message()))
                    .append(finding.fix() == null ? "" : "<br>fix: " + cell(finding.fix())).append(" |\n");
        }
        more(shown.size(), "findings", out);
    }

    private static void more(int size, String things, StringBuilder out) {
        if (size > MOST_ROWS) {
            out.append("\n").append(size - MOST_ROWS).append(" more ").append(things).append(" are in the log.\n");
        }
    }

    private static String place(String text) {
        return "`" + text.replace('`', '\'').replace("|", "\\|").replaceAll("\\R", " ") + "`";
    }

    /** Rule names are untrusted: nothing in them may act as Markdown or HTML. */
    private static String cell(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_{}\\[\\]()#+!|~-])", "\\\\$1").replaceAll("\\R", " ");
    }
}
