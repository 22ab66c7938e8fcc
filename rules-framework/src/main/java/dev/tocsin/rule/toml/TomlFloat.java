package dev.tocsin.rule.toml;

import dev.tocsin.source.Span;

/** A number with a fraction or exponent, an infinity or not a number. */
public record TomlFloat(Span span, double value) implements TomlValue {
    @Override
    public String kind() {
        return "a float";
    }
}
