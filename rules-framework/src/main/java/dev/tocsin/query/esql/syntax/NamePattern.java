package dev.tocsin.query.esql.syntax;

import dev.tocsin.source.Span;

import java.util.List;

/**
 * A column name or a pattern of them.
 *
 * @param span where it stands
 * @param pieces the literal text between the wildcards; a single piece is a plain name
 */
public record NamePattern(Span span, List<String> pieces) {
    /** Copies the list. */
    public NamePattern {
        pieces = List.copyOf(pieces);
    }

    /** Whether it has a wildcard; a quoted {@code *} is none (esql 4). */
    public boolean wildcard() {
        return pieces.size() > 1;
    }

    /** Whether it is just {@code *}. */
    public boolean all() {
        return pieces.equals(List.of("", ""));
    }

    /** The name, or the pattern with its wildcards. */
    public String name() {
        return String.join("*", pieces);
    }

    /** Whether a column's name fits. */
    public boolean matches(String column) {
        String last = pieces.get(pieces.size() - 1);
        if (!wildcard()) {
            return column.equals(last);
        }
        if (!column.startsWith(pieces.get(0))) {
            return false;
        }
        int at = pieces.get(0).length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = column.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return column.length() - last.length() >= at && column.endsWith(last);
    }
}
