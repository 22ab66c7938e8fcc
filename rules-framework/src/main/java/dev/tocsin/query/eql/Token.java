package dev.tocsin.query.eql;

import dev.tocsin.source.Span;

/**
 * A word of a query.
 *
 * @param text the letters of a keyword, symbol or name; a quoted name without its quotes
 * @param value what a literal means: a String, Long or Double; null for other words
 */
record Token(Kind kind, String text, Object value, Span span) {
    /** What sort of word it is. */
    enum Kind {
        KEYWORD("keyword"), NAME("name"), QUOTED_NAME("name"), TILDE_NAME("name"), STRING("string"), INTEGER("number"),
        DECIMAL("number"), SYMBOL("symbol"), END("end of the query");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    boolean is(String symbolOrKeyword) {
        return (kind == Kind.SYMBOL || kind == Kind.KEYWORD) && text.equals(symbolOrKeyword);
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.QUOTED_NAME;
    }

    /** How messages call it. */
    String shown() {
        return switch (kind) {
            case END -> kind.label;
            case STRING -> "a string";
            case INTEGER, DECIMAL -> "the number " + text;
            case KEYWORD -> "the keyword `" + text + "`";
            default -> "`" + text + "`";
        };
    }
}
