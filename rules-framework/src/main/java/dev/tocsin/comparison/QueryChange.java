package dev.tocsin.comparison;

/**
 * A query that differs.
 *
 * @param key where it stands: {@code rule.query}, {@code rule.threat_query}, {@code hunt.query[2]}
 * @param before its text, empty when there was none
 * @param after its text now, empty when there is none
 */
public record QueryChange(String key, String before, String after) {
}
