package dev.tocsin.value;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern over a whole text in which {@code *} is any run of characters, also an empty one, and {@code ?} is exactly one
 * code point. Immutable.
 *
 * <p>Matching looks for each piece between two stars at the first place where it fits, so its time is bounded by the length
 * of the text times the length of the longest piece that holds a {@code ?}; the number of stars does not matter.
 */
public final class Wildcard {
    /** What a pattern's text may contain beside letters that mean themselves. */
    public enum Syntax {
        /** Only {@code *} is special. */
        STAR,
        /** {@code *} and {@code ?} are special and cannot be escaped (eql 23). */
        STAR_AND_QUESTION_MARK,
        /** {@code *} and {@code ?} are special; a backslash takes the next character for itself. */
        ESCAPED
    }

    private final LetterCase letters;
    private final List<WildcardPiece> pieces;

    private Wildcard(LetterCase letters, List<WildcardPiece> pieces) {
        this.letters = letters;
        this.pieces = List.copyOf(pieces);
    }

    /** The pattern that a text is; every text is one. */
    public static Wildcard of(String pattern, Syntax syntax, LetterCase letters) {
        Builder out = builder(letters);
        int from = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean one = c == '?' && syntax != Syntax.STAR;
            boolean escape = c == '\\' && syntax == Syntax.ESCAPED && i + 1 < pattern.length();
            if (c == '*' || one || escape) {
                out.text(pattern.substring(from, i));
                from = i + 1;
                if (escape) {
                    i++;
                } else if (one) {
                    out.one();
                } else {
                    out.any();
                }
            }
        }
        return out.text(pattern.substring(from)).build();
    }

    /** Builds a pattern from its parts. */
    public static Builder builder(LetterCase letters) {
        return new Builder(letters);
    }

    /** Whether the whole value fits the pattern. */
    public boolean matches(String value) {
        return matchesFolded(letters.fold(value));
    }

    /** As {@link #matches}, for a value that went through {@link LetterCase#fold} of this pattern's {@link #letters()}. */
    public boolean matchesFolded(String value) {
        WildcardPiece first = pieces.get(0);
        int from = first.matchAt(value, 0);
        int last = pieces.size() - 1;
        if (last == 0 || from < 0) {
            return from == value.length();
        }
        int end = pieces.get(last).matchBefore(value, value.length());
        for (int i = 1; i < last && from >= 0; i++) {
            from = pieces.get(i).find(value, from);
        }
        return from >= 0 && from <= end;
    }

    /** Whether every text that fits another pattern certainly fits this one; a no may be wrong. */
    public boolean covers(Wildcard narrow) {
        return WildcardCover.covers(this, narrow);
    }

    List<WildcardPiece> pieces() {
        return pieces;
    }

    /** Which letters it takes for equal. */
    public LetterCase letters() {
        return letters;
    }

    /** Whether it has no wildcard, so that it only fits its {@link #prefix()}. */
    public boolean isLiteral() {
        return pieces.size() == 1 && pieces.get(0).isLiteral();
    }

    /** Whether it fits every text. */
    public boolean fitsAll() {
        return pieces.size() > 1 && pieces.stream().allMatch(WildcardPiece::isEmpty);
    }

    /** Whether it is a text followed by one star. */
    public boolean isPrefix() {
        return pieces.size() == 2 && pieces.get(0).isLiteral() && pieces.get(1).isEmpty();
    }

    /** The folded text before its first wildcard. */
    public String prefix() {
        return pieces.get(0).prefix();
    }

    /** The parts of a pattern in order; not to be used after {@link #build()}. */
    public static final class Builder {
        private final LetterCase letters;
        private final List<WildcardPiece> pieces = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        private Builder(LetterCase letters) {
            this.letters = letters;
        }

        /** Text that means itself. */
        public Builder text(String literal) {
            text.append(literal);
            return this;
        }

        /** Exactly one code point. */
        public Builder one() {
            endText();
            return this;
        }

        /** Any run of characters. */
        public Builder any() {
            boolean repeated = !pieces.isEmpty() && texts.isEmpty() && text.isEmpty();
            if (!repeated) {
                endPiece();
            }
            return this;
        }

        /** The pattern. */
        public Wildcard build() {
            endPiece();
            return new Wildcard(letters, pieces);
        }

        private void endText() {
            texts.add(letters.fold(text.toString()));
            text.setLength(0);
        }

        private void endPiece() {
            endText();
            pieces.add(new WildcardPiece(texts));
            texts.clear();
        }
    }
}
