package dev.tocsin.rule.toml;

import dev.tocsin.source.Span;
import java.time.temporal.Temporal;

/**
 * A date, a time or both.
 *
 * @param value an {@link java.time.OffsetDateTime}, {@link java.time.LocalDateTime}, {@link java.time.LocalDate} or
 *     {@link java.time.LocalTime}
 */
public record TomlDate(Span span, Temporal value) implements TomlValue {
    @Override
    public String kind() {
        return "a date or time";
    }
}
