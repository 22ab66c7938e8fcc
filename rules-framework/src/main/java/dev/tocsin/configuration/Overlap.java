package dev.tocsin.configuration;

import dev.tocsin.source.Span;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.Wildcard;
import java.util.List;

/**
 * Alerts of a rule on the fixtures of another one that are known and accepted.
 *
 * @param rule the rule that alerts: its id, its path without {@code .toml}, or a pattern of paths with {@code *}
 * @param on the rules whose fixtures it alerts on: paths without {@code .toml}, or patterns with {@code *}
 * @param reason why; never blank
 * @param span where it stands in {@code tocsin.toml}
 */
public record Overlap(String rule, List<String> on, String reason, Span span) {
    /** Copies the list. */
    public Overlap {
        on = List.copyOf(on);
    }

    /** Whether it speaks of the alerts of one rule on the fixtures of another; both by path without {@code .toml}. */
    public boolean covers(String id, String path, String other) {
        return isRule(rule, id, path) && on.stream().anyMatch(pattern -> fits(pattern, other));
    }

    /** Whether a pattern means a rule. */
    static boolean isRule(String pattern, String id, String path) {
        return pattern.equals(id) || fits(pattern, path);
    }

    private static boolean fits(String pattern, String path) {
        String plain = pattern.replaceFirst("\\.toml$", "");
        return plain.equals(path) || plain.contains("*") && Wildcard.of(plain, Wildcard.Syntax.STAR, LetterCase.EXACT).matches(path);
    }
}
