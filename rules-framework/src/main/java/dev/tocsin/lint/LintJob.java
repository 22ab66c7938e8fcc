package dev.tocsin.lint;

import dev.tocsin.cache.Fingerprint;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.rule.RuleSources;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What to lint, with everything that its findings depend on.
 *
 * @param named {@link Configuration#named()} of before any file that the configuration names was read
 * @param sources the files
 * @param rules the same files, read; only asked for when they must be looked at
 * @param schemas the fields of indices, which come from the mapping files of the configuration; only asked for then, too
 * @param selection a text that tells one choice from another; null for all files
 * @param chosen the files that are looked at by themselves
 */
public record LintJob(Configuration configuration, Fingerprint named, LocalDate today, RuleSources sources, Supplier<RuleSet> rules,
        Supplier<SchemaSource> schemas, String selection, Predicate<RuleFile> chosen) {
    LintResult lint(PerFile perFile) {
        return new Linter(configuration, schemas.get(), today).lint(rules.get(), chosen, perFile);
    }
}
