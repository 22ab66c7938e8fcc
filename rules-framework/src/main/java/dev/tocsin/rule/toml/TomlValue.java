package dev.tocsin.rule.toml;

import dev.tocsin.source.Span;

/** A value of a TOML document and its place. */
public sealed interface TomlValue
        permits TomlTable, TomlList, TomlString, TomlInteger, TomlFloat, TomlBoolean, TomlDate {
    /** Where it stands: a scalar or inline value with its delimiters, a table from a header at the header. */
    Span span();

    /** What it is, with an article, for messages: {@code a string}. */
    String kind();
}
