package dev.tocsin.report;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.testing.Outcome;
import dev.tocsin.testing.TestResults;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The one line that ends every run. */
public final class SummaryLine {
    private SummaryLine() {
    }

    /** {@code 12 rules, 34 cases: 33 passed, 1 failed, 0 errors, 0 skipped in 0.8 s}. */
    public static String of(TestResults results, Duration elapsed) {
        return plural(results.rules(), "rule") + ", " + plural(results.verdicts().size(), "case") + ": "
                + results.count(Outcome.PASSED) + " passed, " + results.count(Outcome.FAILED) + " failed, "
                + plural(results.count(Outcome.ERROR), "error") + ", " + results.count(Outcome.SKIPPED) + " skipped in "
                + seconds(elapsed);
    }

    /** {@code 12 rules: 1 error, 2 warnings, 0 infos in 0.8 s}. */
    public static String of(int rules, List<Diagnostic> findings, Duration elapsed) {
        return plural(rules, "rule") + ": " + plural(count(findings, Level.ERROR), "error") + ", "
                + plural(count(findings, Level.WARNING), "warning") + ", " + plural(count(findings, Level.INFO), "info") + " in "
                + seconds(elapsed);
    }

    /** {@code 1,314 files unchanged since the last run: findings from the cache}; empty when none is. */
    public static String unchanged(int files, int unchanged, String thing, String results) {
        if (unchanged == 0) {
            return "";
        }
        boolean all = files == unchanged;
        return (all ? "" : String.format(Locale.ROOT, "%,d of ", unchanged)) + String.format(Locale.ROOT, "%,d ", files) + thing
                + (files == 1 ? "" : "s") + " unchanged since the last run: " + (all ? "" : "their ") + results + " from the cache";
    }

    private static long count(List<Diagnostic> findings, Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    private static String plural(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static String seconds(Duration elapsed) {
        return String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1000.0);
    }
}
