package dev.tocsin.rule.toml;

import dev.tocsin.source.Span;

/** A whole number. */
public record TomlInteger(Span span, long value) implements TomlValue {
    @Override
    public String kind() {
        return "an integer";
    }
}
