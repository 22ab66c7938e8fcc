package dev.tocsin.watch;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a look showed, to compare the next one with.
 *
 * @param findings of all files
 * @param results of all rules
 */
record Seen(List<Diagnostic> findings, TestResults results) {
    static final Seen NOTHING = new Seen(List.of(), new TestResults(List.of(), 0, List.of()));

    /** Findings of changed files, and such as were not said before of others. */
    List<Diagnostic> news(Seen before, Predicate<String> changed) {
        Map<String, Integer> known = before.counted(changed);
        return findings.stream().filter(finding -> changed.test(finding.source().name()) || known.merge(key(finding), -1, Integer::sum) < 0)
                .toList();
    }

    /** How many findings of other files are no more. */
    int gone(Seen before, Predicate<String> changed) {
        Map<String, Integer> known = before.counted(changed);
        counted(changed).forEach((key, count) -> known.merge(key, -count, Integer::sum));
        return known.values().stream().filter(count -> count > 0).mapToInt(Integer::intValue).sum();
    }

    /** Verdicts of rules that a changed file belongs to, and such as came out otherwise before. */
    List<Verdict> verdicts(Seen before, Predicate<Verdict> changed) {
        Set<String> known = new HashSet<>();
        before.results.verdicts().forEach(verdict -> known.add(key(verdict)));
        return results.verdicts().stream().filter(verdict -> changed.test(verdict) || !known.contains(key(verdict))).toList();
    }

    private Map<String, Integer> counted(Predicate<String> changed) {
        Map<String, Integer> counts = new HashMap<>();
        findings.stream().filter(finding -> !changed.test(finding.source().name())).forEach(f -> counts.merge(key(f), 1, Integer::sum));
        return counts;
    }

    private static String key(Diagnostic finding) {
        return finding.source().name() + "\n" + finding.span() + finding.level() + finding.id() + "\n" + finding.message();
    }

    private static String key(Verdict verdict) {
        return verdict.testCase().subject().path() + "\n" + verdict.testCase().label() + "\n" + verdict.outcome() + verdict.headline();
    }
}
