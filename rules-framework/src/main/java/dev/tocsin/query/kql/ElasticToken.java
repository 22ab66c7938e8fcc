package dev.tocsin.query.kql;

/**
 * A token of Elasticsearch's dialect.
 *
 * @param text as written
 * @param start its offset in the query
 */
record ElasticToken(Kind kind, String text, int start) {
    /** What it is; {@code WORD} is unquoted text, {@code STAR} a lone star, {@code PUNCTUATION} one of {@code : < <= > >= ( ) { }}. */
    enum Kind { AND, OR, NOT, WORD, STAR, QUOTED, PUNCTUATION, END }

    int end() {
        return start + text.length();
    }

    boolean is(String punctuation) {
        return kind == Kind.PUNCTUATION && text.equals(punctuation);
    }

    boolean isKeyword() {
        return kind == Kind.AND || kind == Kind.OR || kind == Kind.NOT;
    }

    boolean isWord() {
        return kind == Kind.WORD || kind == Kind.STAR;
    }

    /** Whether an operand can end before it. */
    boolean ends() {
        return kind == Kind.END || is(")") || is("}");
    }
}
