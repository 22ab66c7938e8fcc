package dev.tocsin.rule.toml;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.List;
import java.util.Set;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlVersion;

/** Reads a document with tomlj, unless it is so long or deep that tomlj would not come back. */
final class TomlReader {
    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 100;
    private static final int MOST_ERRORS = 100;

    private TomlReader() {
    }

    static TomlDocument read(SourceText source) {
        if (source.text().length() > LONGEST) {
            return refused(source, Span.at(0), "the file is longer than a million characters; no rule is");
        }
        Layout layout = Layout.of(source);
        if (layout.deepest() > DEEPEST) {
            return refused(source, Span.at(layout.deepestAt()), "tables or lists lie deeper in each other than " + DEEPEST + " levels");
        }
        // the mark is reported by whoever decoded the bytes; tomlj would refuse it, and a blank keeps all places
        String text = source.text().startsWith("\uFEFF") ? " " + source.text().substring(1) : source.text();
        PlainText plain = PlainText.of(text, layout);
        TomlParseResult read = parse(plain.text());
        if (!plain.strings().isEmpty() && (read == null || read.hasErrors())) {
            // whether a string is plain is only certain where nothing is broken
            plain = new PlainText(text, Set.of());
            read = parse(text);
        }
        if (read == null) {
            return refused(source, layout.unclosed().isEmpty() ? Span.at(0) : layout.unclosed().get(0),
                    "the file is so broken that no error in it can be named");
        }
        Places places = new Places(source);
        SyntaxErrors words = new SyntaxErrors(source, layout, places);
        List<Diagnostic> errors = read.errors().stream().limit(MOST_ERRORS).map(words::diagnostic).sorted(Diagnostic.ORDER)
                .distinct().toList();
        return new TomlDocument(source, new TreeBuilder(source, layout, places, plain).root(read), layout.comments(), errors);
    }

    /** tomlj 2.2.0 stumbles over some broken inline tables when it asks whether they are allowed in TOML 1.0, but not in 1.1. */
    private static TomlParseResult parse(String text) {
        for (TomlVersion version : List.of(TomlVersion.V1_0_0, TomlVersion.V1_1_0)) {
            try {
                TomlParseResult read = Toml.parse(text, version);
                if (version == TomlVersion.V1_0_0 || read.hasErrors()) {
                    return read;
                }
            } catch (RuntimeException e) {
                continue;
            }
        }
        return null;
    }

    private static TomlDocument refused(SourceText source, Span span, String message) {
        return new TomlDocument(source, TomlTable.empty(Span.at(0)), List.of(), List.of(error(source, span, message, null)));
    }

    static Diagnostic error(SourceText source, Span span, String message, String fix) {
        return new Diagnostic(Level.ERROR, TomlDocument.SYNTAX, source, span, message, fix);
    }
}
