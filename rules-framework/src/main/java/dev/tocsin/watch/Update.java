package dev.tocsin.watch;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.Verdict;
import java.util.List;

/**
 * What a look at the repository showed.
 *
 * @param changes the files that are not as they were; empty in the first look
 * @param broken why nothing could be looked at: errors of {@code tocsin.toml} and of files that it names
 * @param findings those of changed files, and those that others did not have before; in the first look those that fail a build
 * @param gone how many findings other files had before and have no more
 * @param verdicts those of rules whose file or fixtures changed, and those that came out otherwise before; in the first look those
 *     that are not good
 * @param all all findings
 * @param results all verdicts
 * @param nanoseconds how long it took
 */
public record Update(List<Change> changes, List<Diagnostic> broken, List<Diagnostic> findings, int gone, List<Verdict> verdicts,
        List<Diagnostic> all, TestResults results, long nanoseconds) {
    /** Copies the lists. */
    public Update {
        changes = List.copyOf(changes);
        broken = List.copyOf(broken);
        findings = List.copyOf(findings);
        verdicts = List.copyOf(verdicts);
        all = List.copyOf(all);
    }

    /** A look that ended before rules were looked at. */
    static Update broken(List<Change> changes, List<Diagnostic> errors, long nanoseconds) {
        return new Update(changes, errors, List.of(), 0, List.of(), List.of(), new TestResults(List.of(), 0, List.of()), nanoseconds);
    }
}
