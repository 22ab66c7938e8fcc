package dev.tocsin.query.esql.syntax;

import dev.tocsin.source.Span;

import java.util.Locale;

/**
 * A token of a query.
 *
 * @param start offset of its first character
 * @param end offset after its last
 * @param text its text; for strings and quoted names what they mean, for bad tokens what is wrong
 */
record Token(Kind kind, int start, int end, String text) {
    enum Kind { END, WORD, QUOTED, STRING, INTEGER, DECIMAL, PARAMETER, NAME_PARAMETER, SIGN, PATTERN, SOURCE, BAD }

    Span span() {
        return new Span(start, end);
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** Whether it is an unquoted word, in any letter case. */
    boolean isWord(String word) {
        return (kind == Kind.WORD || kind == Kind.PATTERN) && text.equalsIgnoreCase(word);
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
