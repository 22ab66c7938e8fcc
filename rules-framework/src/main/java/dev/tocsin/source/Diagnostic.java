package dev.tocsin.source;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something to say about a place in a text.
 *
 * @param level how much it matters
 * @param id what kind of thing it is, in kebab case ({@code kql-syntax}); users name it in configuration
 * @param source the text
 * @param span the place, in offsets of {@code source}
 * @param message one sentence: what is wrong and what was expected
 * @param fix how to mend it, or null when the message says it all
 */
public record Diagnostic(Level level, String id, SourceText source, Span span, String message, String fix) {
    /** By file, then place, then the gravest first, then id and message: the order in which reports list them. */
    public static final Comparator<Diagnostic> ORDER = Comparator
            .comparing((Diagnostic d) -> d.source().name())
            .thenComparing(d -> d.span().start())
            .thenComparing(Diagnostic::level)
            .thenComparing(Diagnostic::id)
            .thenComparing(Diagnostic::message);

    /** Everything but {@code fix} is required. */
    public Diagnostic {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(message, "message");
    }

    /** Where it begins. */
    public Position position() {
        return source.position(span.start());
    }

    /** One line: {@code rules/x.toml:41:9 error[kql-syntax] message}. */
    public String headline() {
        return source.name() + ":" + position() + " " + level.name().toLowerCase(java.util.Locale.ROOT)
                + "[" + id + "] " + message;
    }

    /** The headline, the line of the source with carets under the place, and the fix. */
    public String rendered() {
        StringBuilder out = new StringBuilder(headline()).append('\n').append(Excerpt.of(source, span));
        if (fix != null) {
            out.append("    fix: ").append(fix).append('\n');
        }
        return out.toString();
    }
}
