package dev.tocsin.report;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.testing.Place;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.Verdict;
import java.util.List;

/** Lines that GitHub Actions turns into remarks beside the changed lines of a pull request. */
public final class GithubAnnotations {
    private GithubAnnotations() {
    }

    /** A line for each case that is not good, ended by a line feed: at the rule, because that is what a person changes. */
    public static String of(TestResults results) {
        StringBuilder out = new StringBuilder();
        for (Verdict verdict : results.verdicts()) {
            if (!verdict.good()) {
                Place place = verdict.testCase().subject().place();
                String message = verdict.headline() + "\n" + new ConsoleReport(Paint.NONE).verdict(verdict);
                line(out, "error", place.source().name(), place.line(), verdict.testCase().label(), message);
            }
        }
        results.problems().forEach(problem -> out.append("::error title=tocsin::").append(data(problem)).append('\n'));
        return out.toString();
    }

    /** A line for each finding, ended by a line feed. */
    public static String of(List<Diagnostic> findings) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic finding : findings) {
            String command = switch (finding.level()) {
                case ERROR -> "error";
                case WARNING -> "warning";
                case INFO -> "notice";
            };
            String message = finding.fix() == null ? finding.message() : finding.message() + "\nfix: " + finding.fix();
            line(out, command, finding.source().name(), finding.position().line(), finding.id(), message);
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String command, String file, int line, String title, String message) {
        out.append("::").append(command).append(" file=").append(property(file)).append(",line=").append(line)
                .append(",title=").append(property(title)).append("::").append(data(message)).append('\n');
    }

    private static String data(String text) {
        return text.strip().replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
