package dev.tocsin.query.kql;

import dev.tocsin.source.Span;
import java.util.List;

/**
 * A field name or a value as a query writes it, escapes undone.
 *
 * @param pieces what stands between its active stars: one piece for a text without, {@code ["a", "b"]} for {@code a*b}
 * @param start where it begins in the query
 * @param end after its last character that counts
 */
record Literal(Kind kind, List<String> pieces, int start, int end) {
    /** How it is written. */
    enum Kind { QUOTED, UNQUOTED, NULL }

    Literal {
        pieces = List.copyOf(pieces);
    }

    /** The text, an active star being a plain one. */
    String text() {
        return String.join("*", pieces);
    }

    /** Whether it has an active star. */
    boolean isPattern() {
        return pieces.size() > 1;
    }

    /** Whether it is one star and nothing else, which asks for existence (kql 20). */
    boolean isStar() {
        return pieces.size() == 2 && pieces.get(0).isEmpty() && pieces.get(1).isEmpty();
    }

    boolean isQuoted() {
        return kind == Kind.QUOTED;
    }

    Span span() {
        return new Span(start, end);
    }
}
