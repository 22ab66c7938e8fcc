package dev.tocsin.comparison;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.event.Schemas;
import dev.tocsin.lint.Finding;
import dev.tocsin.lint.LintResult;
import dev.tocsin.lint.Linter;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.testing.Outcome;
import dev.tocsin.testing.SchemaSource;
import dev.tocsin.testing.TestRequest;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.TestRunner;
import dev.tocsin.testing.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Tells what a base had already from what is new: findings of the linter, cases that go wrong.
 *
 * <p>Today's checks, levels and waivers are used on the files of the base, so that a check that was switched on today finds no
 * fault with what nobody touched. A finding is the same when its check, its rule (by id, wherever its file lies) and its message
 * are, whatever line it stands in; of equal findings in one rule as many are old as the base had.
 */
public final class Ratchet {
    private final Base base;
    private final Configuration judged;
    private final Schemas schemas;
    private final Map<String, String> formerNames;

    /**
     * @param current the configuration of the working tree
     * @param rules the rules of the working tree
     * @param schemas the fields that the working tree knows
     */
    public Ratchet(Base base, Configuration current, RuleSet rules, Schemas schemas) {
        this.base = base;
        this.judged = base.judgedBy(current);
        this.schemas = base.schemas(schemas);
        this.formerNames = Pairs.of(base.rules(), rules).formerNames();
    }

    /** What the linter found that is new; the same when nothing was found. */
    public LintResult fresh(LintResult found, LocalDate today) {
        if (found.findings().isEmpty()) {
            return found;
        }
        Linter linter = new Linter(judged, schemas::forIndices, today);
        Map<String, Integer> known = new HashMap<>();
        linter.lint(base.rules()).diagnostics().forEach(d -> known.merge(key(d, d.source().name()), 1, Integer::sum));
        List<Finding> fresh = found.findings().stream().filter(finding -> {
            String file = finding.diagnostic().source().name();
            return !take(known, key(finding.diagnostic(), formerNames.getOrDefault(file, file)));
        }).toList();
        return new LintResult(fresh, found.waivedFindings());
    }

    /**
     * The results, with those cases skipped that went wrong in the same way before, and without the problems that the whole run had
     * before.
     *
     * @param narrowed whether only some rules or cases were asked for, so that what the whole base lacked is no excuse
     */
    public TestResults fresh(TestResults found, boolean narrowed, LongSupplier nanoseconds) {
        if (found.good()) {
            return found;
        }
        TestResults then = new TestRunner(SchemaSource.of(schemas), nanoseconds)
                .run(TestRequest.of(judged, base.rules()).allowing(narrowed, narrowed));
        Map<String, Integer> known = new HashMap<>();
        then.verdicts().stream().filter(v -> !v.good()).forEach(v -> known.merge(key(v, v.testCase().subject().path()), 1, Integer::sum));
        List<Verdict> verdicts = new ArrayList<>();
        for (Verdict verdict : found.verdicts()) {
            String path = verdict.testCase().subject().path();
            boolean old = !verdict.good() && take(known, key(verdict, formerNames.getOrDefault(path, path)));
            verdicts.add(old ? skipped(verdict) : verdict);
        }
        Set<String> problems = Set.copyOf(then.problems());
        return new TestResults(verdicts, found.rules(), found.problems().stream().filter(p -> !problems.contains(p)).toList());
    }

    private Verdict skipped(Verdict verdict) {
        return new Verdict(verdict.testCase(), Outcome.SKIPPED, "went wrong in " + base.ref() + " already: " + verdict.headline(),
                verdict.reasons(), List.of(), List.of(), List.of(), verdict.why(), verdict.elapsed());
    }

    private static boolean take(Map<String, Integer> known, String key) {
        Integer left = known.get(key);
        if (left == null || left == 0) {
            return false;
        }
        known.put(key, left - 1);
        return true;
    }

    private static String key(Diagnostic finding, String file) {
        return finding.id() + "\n" + file + "\n" + plain(finding.message(), finding.source().name());
    }

    private static String key(Verdict verdict, String file) {
        return verdict.outcome() + "\n" + file + "\n" + verdict.testCase().name() + "\n"
                + plain(verdict.headline(), verdict.testCase().subject().path());
    }

    /** A message without the name of its own file, and without the lines of others. */
    private static String plain(String message, String ownName) {
        return message.replace(ownName, "<file>").replaceAll("(\\.(?:toml|ndjson|jsonl?))(?::\\d+)+", "$1");
    }
}
