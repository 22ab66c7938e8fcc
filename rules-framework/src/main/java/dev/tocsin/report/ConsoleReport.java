package dev.tocsin.report;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Excerpt;
import dev.tocsin.testing.NearMiss;
import dev.tocsin.testing.Outcome;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.Verdict;
import dev.tocsin.testing.Why;
import java.util.List;

/** Verdicts and findings as text for people. */
public final class ConsoleReport {
    private static final int MOST_MISSES = 3;
    private static final int MOST_ALERTS = 5;
    private final Paint paint;

    /** A report in colours or without. */
    public ConsoleReport(Paint paint) {
        this.paint = paint;
    }

    /** Everything that is not good, then the problems of the run; empty when there is nothing to say. */
    public String surprises(TestResults results) {
        StringBuilder out = new StringBuilder();
        results.verdicts().stream().filter(verdict -> !verdict.good()).forEach(verdict -> out.append(verdict(verdict)).append('\n'));
        results.problems().forEach(problem -> out.append(paint.bad("error")).append(' ').append(problem).append('\n'));
        return out.toString();
    }

    /** One verdict: a line when it is good, else with all that explains it; every line ended by a line feed. */
    public String verdict(Verdict verdict) {
        StringBuilder out = new StringBuilder();
        out.append(word(verdict.outcome())).append(' ').append(paint.strong(verdict.testCase().label()));
        if (verdict.outcome() == Outcome.PASSED) {
            return out.append('\n').toString();
        }
        out.append("\n  ").append(verdict.headline()).append('\n');
        if (verdict.outcome() == Outcome.SKIPPED) {
            return out.toString();
        }
        line(out, "rule", verdict.testCase().subject().place().text());
        line(out, "case", verdict.testCase().place().text());
        verdict.reasons().forEach(reason -> out.append("  ").append(reason).append('\n'));
        verdict.diagnostics().forEach(diagnostic -> indented(out, rendered(diagnostic)));
        verdict.why().ifPresent(why -> why(out, verdict, why));
        alerts(out, verdict);
        return out.toString();
    }

    /** Findings of the linter or the loader in their order; every line ended by a line feed. */
    public String findings(List<Diagnostic> findings) {
        StringBuilder out = new StringBuilder();
        findings.forEach(finding -> out.append(rendered(finding)));
        return out.toString();
    }

    private String rendered(Diagnostic diagnostic) {
        String[] lines = diagnostic.rendered().split("\n", 2);
        String level = diagnostic.level().name().toLowerCase(java.util.Locale.ROOT);
        String painted = switch (diagnostic.level()) {
            case ERROR -> paint.bad(level);
            case WARNING -> paint.careful(level);
            case INFO -> paint.faint(level);
        };
        return lines[0].replace(" " + level + "[", " " + painted + "[") + "\n" + (lines.length > 1 ? lines[1] : "");
    }

    private String word(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> paint.good("passed ");
            case FAILED -> paint.bad("FAILED ");
            case ERROR -> paint.bad("ERROR  ");
            case SKIPPED -> paint.careful("skipped");
        };
    }

    private void why(StringBuilder out, Verdict verdict, Why why) {
        for (NearMiss miss : verdict.nearMisses().stream().limit(MOST_MISSES).toList()) {
            out.append("  ").append(paint.strong(miss.sentence(why))).append('\n');
            if (miss.span() != null) {
                indented(out, Excerpt.of(why.explanation().query().source(), why.explanation().query().toSource(miss.span())));
            }
        }
        int more = verdict.nearMisses().size() - MOST_MISSES;
        if (more > 0) {
            out.append("  ... and ").append(more).append(more == 1 ? " more event that" : " more events that").append(" missed\n");
        }
        indented(out, ExplanationText.of(why.explanation(), why::eventName, paint));
    }

    private void alerts(StringBuilder out, Verdict verdict) {
        if (verdict.outcome() != Outcome.FAILED) {
            return;
        }
        verdict.alerts().stream().limit(MOST_ALERTS).forEach(alert -> {
            String events = verdict.why().isEmpty() ? "" : String.join(", ", alert.events().stream()
                    .map(verdict.why().get()::eventName).toList());
            boolean ofRule = alert.document().at("kibana.alert.rule.name") != null;
            String what = ofRule ? alert.ruleName() + " (" + alert.severity() + ")" : JsonResults.line(alert.document().json());
            line(out, ofRule ? "alert" : "result", what + (events.isEmpty() ? "" : " from " + events));
        });
        int more = verdict.alerts().size() - MOST_ALERTS;
        if (more > 0) {
            out.append("  ... and ").append(more).append(more == 1 ? " more result\n" : " more results\n");
        }
    }

    private void line(StringBuilder out, String key, String value) {
        out.append("  ").append(paint.faint(key + ": ")).append(value).append('\n');
    }

    private static void indented(StringBuilder out, String text) {
        text.lines().forEach(line -> out.append("  ").append(line).append('\n'));
    }
}
