package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Token.Kind;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.List;
import java.util.Locale;

/** A place in the words of a query, and the errors that were found on the way. */
final class TokenCursor {
    private static final int DEEPEST = 100;

    private final EmbeddedText text;
    private final List<Token> tokens;
    private final List<Diagnostic> diagnostics;
    private int at;
    private int depth;

    TokenCursor(EmbeddedText text, List<Token> tokens, List<Diagnostic> diagnostics) {
        this.text = text;
        this.tokens = tokens;
        this.diagnostics = diagnostics;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    /** Takes the next word if it is this keyword or symbol. */
    boolean take(String word) {
        if (peek().is(word)) {
            at++;
            return true;
        }
        return false;
    }

    /** Takes the next word, which must be this keyword or symbol. */
    Token expect(String word, String where) {
        if (peek().is(word)) {
            return next();
        }
        throw unexpected("`" + word + "` " + where);
    }

    /** The span from a start to the end of the last word that was taken. */
    Span since(int start) {
        int end = at == 0 ? start : tokens.get(at - 1).span().end();
        return new Span(start, Math.max(start, end));
    }

    /** Says that the next word is not what was expected. */
    SyntaxException unexpected(String expected) {
        Token found = peek();
        String lower = found.text().toLowerCase(Locale.ROOT);
        boolean shouted = found.kind() == Kind.NAME && !lower.equals(found.text()) && EqlLexer.KEYWORDS.contains(lower);
        return fail(found.span(), "Expected " + expected + ", found " + found.shown() + ".",
                shouted ? "keywords are lower case: `" + lower + "`" : null);
    }

    SyntaxException fail(Span span, String message, String fix) {
        error(span, message, fix);
        return new SyntaxException();
    }

    void error(Span span, String message, String fix) {
        diagnostics.add(text.error("eql-syntax", span, message, fix));
    }

    /** Goes one level deeper; {@link #up(int)} goes back. */
    int down() {
        if (++depth > DEEPEST) {
            throw fail(peek().span(), "The query is nested deeper than " + DEEPEST + " levels.", "split the condition");
        }
        return depth;
    }

    void up(int levels) {
        depth -= levels;
    }

    int depth() {
        return depth;
    }

    void backTo(int level) {
        depth = level;
    }

    /** Goes on after a part that could not be read: to the next word that is one of these, or to the end. */
    void skipTo(String... words) {
        while (peek().kind() != Kind.END) {
            for (String word : words) {
                if (peek().is(word)) {
                    return;
                }
            }
            at++;
        }
    }
}
