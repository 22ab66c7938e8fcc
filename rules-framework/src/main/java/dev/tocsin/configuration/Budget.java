package dev.tocsin.configuration;

import dev.tocsin.source.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * More or fewer alerts on benign events than other rules may give.
 *
 * @param rule the rule: its id, its path without {@code .toml}, or a pattern of paths with {@code *}
 * @param alerts how many for 100,000 benign events
 * @param reason why; never blank
 * @param expires the last day on which it holds; empty for ever
 * @param span where it stands in {@code tocsin.toml}
 */
public record Budget(String rule, long alerts, String reason, Optional<LocalDate> expires, Span span) {
    /** Whether it speaks of a rule; the path without {@code .toml}. */
    public boolean covers(String id, String path) {
        return Overlap.isRule(rule, id, path);
    }

    /** Whether it does not hold any more. */
    public boolean expired(LocalDate today) {
        return expires.filter(today::isAfter).isPresent();
    }
}
