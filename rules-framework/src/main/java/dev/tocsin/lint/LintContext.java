package dev.tocsin.lint;

import dev.tocsin.configuration.AttackFiles;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleSet;
import java.time.LocalDate;
import java.util.List;

/**
 * What checks may look at beside the file at hand. Thread safe.
 *
 * @param rules all files
 * @param configuration how the repository wants to be treated
 * @param schemas the fields of indices
 * @param attack the versions of ATT&amp;CK that rules are held against
 * @param today the day on which the linter runs
 */
public record LintContext(RuleSet rules, Configuration configuration, SchemaSource schemas, AttackFiles attack, LocalDate today) {
    /** All rules that are not deprecated, those with errors included. */
    public List<Rule> activeRules() {
        return rules.files().stream().flatMap(f -> f.rule().stream()).filter(r -> !r.deprecated()).toList();
    }
}
