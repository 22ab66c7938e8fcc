package dev.tocsin.query.esql.analysis;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Level;
import dev.tocsin.source.Position;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a query. */
final class Problems {
    private static final int LONGEST = 60;
    private final EmbeddedText text;
    private final SourceText inner;
    private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();
    private final Set<Diagnostic> late = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    Problems(EmbeddedText text) {
        this.text = text;
        this.inner = new SourceText("query", text.text());
    }

    void error(String id, Span span, String message) {
        error(id, span, message, null);
    }

    void error(String id, Span span, String message, String fix) {
        diagnostics.add(text.error(id, span, message, fix));
    }

    /** An error that the engine finds only after its analysis, when it computes constants (section 19 C of the notes). */
    void late(Span span, String message) {
        late.add(text.error("esql-constant", span, message, null));
    }

    List<Diagnostic> late() {
        return late.stream().sorted(Diagnostic.ORDER).toList();
    }

    void warning(String id, Span span, String message, String fix) {
        diagnostics.add(text.diagnostic(Level.WARNING, id, span, message, fix));
    }

    /** A warning in the engine's words, that the result of a run carries. */
    void engineWarning(String line) {
        warnings.add(line);
    }

    List<Diagnostic> diagnostics() {
        return diagnostics.stream().sorted(Diagnostic.ORDER).toList();
    }

    boolean hasErrors() {
        return diagnostics.stream().anyMatch(d -> d.level() == Level.ERROR);
    }

    List<String> warnings() {
        return new ArrayList<>(warnings);
    }

    /** The text of a span as written. */
    String of(Span span) {
        return span.of(text.text());
    }

    /** The text of a span for a message, cut when it is long. */
    String quoted(Span span) {
        String words = of(span).strip().replaceAll("\\s+", " ");
        return "[" + (words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "...") + "]";
    }

    /** Where a span starts in the query, as the engine counts. */
    Position position(Span span) {
        return inner.position(span.start());
    }
}
