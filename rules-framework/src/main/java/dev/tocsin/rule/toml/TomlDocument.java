package dev.tocsin.rule.toml;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import java.util.List;

/**
 * A TOML text as it was read.
 *
 * @param source the text
 * @param table the top level, with all that could be read
 * @param comments in the order of the file
 * @param errors what is no TOML, in the order of the file; the first hundred
 */
public record TomlDocument(SourceText source, TomlTable table, List<TomlComment> comments, List<Diagnostic> errors) {
    /** The id of every error. */
    public static final String SYNTAX = "toml-syntax";

    /** Copies the lists. */
    public TomlDocument {
        comments = List.copyOf(comments);
        errors = List.copyOf(errors);
    }

    /** Reads a text; never throws, however broken, large or deep the text is. */
    public static TomlDocument read(SourceText source) {
        return TomlReader.read(source);
    }

    /** Whether every key of the file is in the table; otherwise nothing can be said about missing ones. */
    public boolean whole() {
        return errors.isEmpty();
    }
}
