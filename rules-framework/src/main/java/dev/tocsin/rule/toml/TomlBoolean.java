package dev.tocsin.rule.toml;

import dev.tocsin.source.Span;

/** True or false. */
public record TomlBoolean(Span span, boolean value) implements TomlValue {
    @Override
    public String kind() {
        return "a boolean";
    }
}
