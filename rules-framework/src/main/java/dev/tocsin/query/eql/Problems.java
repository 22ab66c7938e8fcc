package dev.tocsin.query.eql;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Level;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What is found wrong while a query is bound. */
final class Problems {
    private final EmbeddedText text;
    private final List<Diagnostic> found = new ArrayList<>();

    Problems(EmbeddedText text) {
        this.text = text;
    }

    EmbeddedText text() {
        return text;
    }

    /** What the query says at a place, shortened. */
    String quote(Span span) {
        String words = span.of(text.text()).replaceAll("\\s+", " ");
        return words.length() <= 60 ? words : words.substring(0, 57) + "...";
    }

    void error(String id, Span span, String message, String fix) {
        found.add(text.error(id, span, message, fix));
    }

    void warning(String id, Span span, String message, String fix) {
        found.add(text.diagnostic(Level.WARNING, id, span, message, fix));
    }

    boolean anyError() {
        return found.stream().anyMatch(d -> d.level() == Level.ERROR);
    }

    /** All of them in the order of their places, none twice. */
    List<Diagnostic> sorted() {
        return found.stream().distinct().sorted(Diagnostic.ORDER).toList();
    }
}
