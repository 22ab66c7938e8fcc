package dev.tocsin.testing;

import dev.tocsin.rule.RuleFile;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.Wildcard;
import java.util.Optional;

/**
 * Which rules and cases are run.
 *
 * @param rule an id, a path of a file below the rules folder or as messages show it, or a pattern with {@code *} for paths and
 *     names; null for all
 * @param testCase a name of a case, or a pattern with {@code *}; null for all
 */
public record Selection(String rule, String testCase) {
    /** Everything. */
    public static final Selection ALL = new Selection(null, null);

    /** Whether a rule or hunt is run. */
    public boolean selects(RuleFile file) {
        return rule == null || fits(rule, file.path()) || fits(rule, file.path().replaceFirst("\\.toml$", ""))
                || fits(rule, file.source().name()) || fits(rule, file.file().toString().replace('\\', '/'))
                || fits(rule, id(file)) || fits(rule, name(file));
    }

    /** Whether a case is run. */
    public boolean selectsCase(String name) {
        return testCase == null || fits(testCase, name);
    }

    private static String id(RuleFile file) {
        return file.rule().map(r -> r.id()).or(() -> file.hunt().map(h -> h.id())).orElse("");
    }

    private static String name(RuleFile file) {
        return file.rule().map(r -> r.name()).or(() -> file.hunt().map(h -> h.name())).orElse("");
    }

    private static boolean fits(String pattern, String text) {
        return Optional.of(pattern).map(p -> p.replaceFirst("^\\./", ""))
                .filter(p -> p.equals(text) || p.contains("*") && Wildcard.of(p, Wildcard.Syntax.STAR, LetterCase.EXACT).matches(text))
                .isPresent();
    }
}
