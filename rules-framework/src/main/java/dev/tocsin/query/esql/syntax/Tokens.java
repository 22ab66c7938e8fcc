package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Lexer.Mode;
import dev.tocsin.query.esql.syntax.Token.Kind;
import dev.tocsin.source.Span;

/** The tokens of a query, one ahead; the mode says how the next one is read. */
final class Tokens {
    private final String text;
    private final Lexer lexer;
    private Mode mode = Mode.EXPRESSION;
    private Token ahead;
    private int offset;

    Tokens(String text) {
        this.text = text;
        this.lexer = new Lexer(text);
    }

    String text() {
        return text;
    }

    /** From now on tokens are read in this mode, the one ahead included. */
    void mode(Mode next) {
        if (mode != next) {
            mode = next;
            ahead = null;
        }
    }

    Mode mode() {
        return mode;
    }

    Token peek() {
        if (ahead == null) {
            ahead = lexer.at(offset, mode);
        }
        return ahead;
    }

    /** The token after the one ahead. */
    Token second() {
        return lexer.at(peek().end(), mode);
    }

    Token next() {
        Token token = peek();
        if (token.kind() == Kind.BAD) {
            throw new SyntaxException(token.span(), token.text(), null);
        }
        offset = token.end();
        ahead = null;
        return token;
    }

    /** The offset after the last token that was taken. */
    int offset() {
        return offset;
    }

    /** Goes to an offset, to read on from there. */
    void jump(int to) {
        offset = to;
        ahead = null;
    }

    boolean accept(String sign) {
        if (peek().is(sign)) {
            next();
            return true;
        }
        return false;
    }

    boolean acceptWord(String word) {
        if (peek().isWord(word)) {
            next();
            return true;
        }
        return false;
    }

    Token expect(String sign) {
        if (!peek().is(sign)) {
            throw unexpected("[" + sign + "]");
        }
        return next();
    }

    void expectWord(String word) {
        if (!acceptWord(word)) {
            throw unexpected(word);
        }
    }

    /** The span from {@code start} to the end of the last token that was taken. */
    Span from(int start) {
        return new Span(start, Math.max(start, offset));
    }

    /** What to throw when something else was expected than the token ahead. */
    SyntaxException unexpected(String expected) {
        Token token = peek();
        if (token.kind() == Kind.BAD) {
            return new SyntaxException(token.span(), token.text(), null);
        }
        String found = token.kind() == Kind.END ? "the end of the query"
                : "[" + shortened(token.span().of(text)) + "]";
        return new SyntaxException(token.span(), expected + " expected, but found " + found, fix(token));
    }

    private static String fix(Token token) {
        if (token.is("=")) {
            return "compare with ==";
        }
        if (token.is("=~")) {
            return "compare TO_LOWER(...) with ==";
        }
        return token.is(";") ? "a query does not end with ;" : null;
    }

    private static String shortened(String found) {
        return found.length() <= 40 ? found : found.substring(0, 40) + "...";
    }
}
