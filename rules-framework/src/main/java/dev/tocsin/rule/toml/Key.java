package dev.tocsin.rule.toml;

import dev.tocsin.source.Span;

/** One part of a key: the name without quotes, and where it stands with them. */
record Key(String name, Span span) {
}
