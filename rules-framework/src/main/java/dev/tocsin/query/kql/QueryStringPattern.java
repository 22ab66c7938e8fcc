package dev.tocsin.query.kql;

import dev.tocsin.event.Field;
import dev.tocsin.query.predicate.FieldLeaves;
import dev.tocsin.query.predicate.FieldTest;
import dev.tocsin.query.predicate.None;
import dev.tocsin.query.predicate.Or;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern that is sent as a query string: it is split at its blanks, and each part is asked by itself (kql 25).
 *
 * @param parts in order
 * @param span of the whole pattern in the query
 */
record QueryStringPattern(List<Part> parts, Span span) {
    /** What a part is for the parser of query strings. */
    enum Kind { TERM, STAR, PREFIX, WILDCARD }

    /**
     * A part between blanks.
     *
     * @param text of a term or prefix as it is, of a wildcard with backslash escapes
     */
    record Part(Kind kind, String text) {
    }

    static QueryStringPattern of(Literal value) {
        List<List<String>> words = new ArrayList<>();
        List<String> word = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < value.pieces().size(); i++) {
            if (i > 0) {
                word.add(piece.toString());
                piece.setLength(0);
            }
            for (char c : value.pieces().get(i).toCharArray()) {
                if (" \t\n\r\u3000".indexOf(c) < 0) {
                    piece.append(c);
                } else {
                    word.add(piece.toString());
                    words.add(word);
                    word = new ArrayList<>();
                    piece.setLength(0);
                }
            }
        }
        word.add(piece.toString());
        words.add(word);
        List<Part> parts = words.stream().filter(w -> w.size() > 1 || !w.get(0).isEmpty()).map(QueryStringPattern::part).toList();
        return new QueryStringPattern(joined(parts), value.span());
    }

    /** A pattern with its active stars, everything else escaped. */
    static String escaped(List<String> pieces) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                out.append('*');
            }
            for (char c : pieces.get(i).toCharArray()) {
                if (c == '*' || c == '?' || c == '\\') {
                    out.append('\\');
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether blanks split it, which surprises people. */
    boolean isSplit() {
        return parts.size() > 1;
    }

    /**
     * What it asks of one field.
     *
     * @throws dev.tocsin.value.ValueSyntaxException when the field's type takes no patterns
     */
    Predicate predicate(Field field, FieldLeaves leaves) {
        List<Predicate> asked = new ArrayList<>();
        for (Part part : parts) {
            leaf(part, field, leaves).ifPresent(leaf -> asked.add(isSplit() ? noted(leaf, part) : leaf));
        }
        return asked.isEmpty() ? new None(field.path(), span, "the analyzer leaves nothing of this text")
                : asked.size() == 1 ? asked.get(0) : new Or(asked, span);
    }

    /** What one part asks of one field; empty when the analyzer leaves nothing of it. */
    Optional<Predicate> leaf(Part part, Field field, FieldLeaves leaves) {
        return switch (part.kind()) {
            case STAR -> Optional.of(leaves.exists(field, span));
            case PREFIX -> Optional.of(leaves.prefix(field, part.text(), span));
            case WILDCARD -> Optional.of(leaves.wildcard(field, part.text(), span));
            case TERM -> leaves.match(field, part.text(), false, 0, span);
        };
    }

    private static Predicate noted(Predicate leaf, Part part) {
        String shown = part.kind() == Kind.STAR ? "*" : part.kind() == Kind.PREFIX ? part.text() + "*" : part.text();
        return leaf instanceof FieldTest test
                ? new FieldTest(test.field(), test.test(), test.span(), "the pattern is split at blanks; this is its part " + shown)
                : leaf;
    }

    private static Part part(List<String> pieces) {
        if (pieces.size() == 1) {
            return new Part(Kind.TERM, pieces.get(0));
        }
        boolean endsWithStar = pieces.size() == 2 && pieces.get(1).isEmpty();
        if (endsWithStar) {
            return pieces.get(0).isEmpty() ? new Part(Kind.STAR, "*") : new Part(Kind.PREFIX, pieces.get(0));
        }
        return new Part(Kind.WILDCARD, escaped(pieces));
    }

    /** Neighbouring terms are one text for the analyzer, but for one before a lone star. */
    private static List<Part> joined(List<Part> parts) {
        List<Part> out = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean beforeStar = i + 1 < parts.size() && parts.get(i + 1).kind() == Kind.STAR;
            boolean afterTerm = i > 0 && parts.get(i - 1).kind() == Kind.TERM;
            if (part.kind() == Kind.TERM && afterTerm && !beforeStar) {
                Part before = out.remove(out.size() - 1);
                out.add(new Part(Kind.TERM, before.text() + " " + part.text()));
            } else {
                out.add(part);
            }
        }
        return out;
    }
}
