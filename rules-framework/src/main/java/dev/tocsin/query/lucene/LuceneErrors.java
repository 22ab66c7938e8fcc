package dev.tocsin.query.lucene;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.Token;

/** What Lucene's parser complains of, with places. */
final class LuceneErrors {
    static final String ID = "lucene-syntax";
    private static final int MAX_DEPTH = 200;

    private LuceneErrors() {
    }

    /** The offset of the first parenthesis that nests too deep for Lucene's parser; -1 for none. */
    static int tooDeep(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '(' && ++depth > MAX_DEPTH) {
                return at;
            } else if (c == ')' && depth > 0) {
                depth--;
            }
        }
        return -1;
    }

    static Diagnostic depth(EmbeddedText source, int at) {
        return source.error(ID, new Span(at, at + 1), "the query nests deeper than " + MAX_DEPTH + " levels",
                "take parentheses apart");
    }

    static Diagnostic whole(EmbeddedText source, String message) {
        return source.error(ID, new Span(0, source.text().length()), message, null);
    }

    static Diagnostic syntax(EmbeddedText source, ParseException e) {
        String text = source.text();
        Token bad = e.getCause() instanceof ParseException inner && inner.currentToken != null ? inner.currentToken.next : null;
        if (bad != null) {
            int start = Math.min(text.length(), bad.beginColumn);
            int end = Math.min(text.length(), Math.max(start, bad.endColumn));
            boolean ended = bad.image == null || bad.image.isEmpty();
            return source.error(ID, new Span(start, end), ended
                    ? "the query ends too early: expected a term, a phrase, a range or a closing parenthesis"
                    : "\"" + bad.image + "\" cannot stand here: expected a term, a phrase, a range, a parenthesis or an operator",
                    ended ? null : "write a backslash before a character that belongs to a value");
        }
        int open = open(text);
        if (open >= 0) {
            boolean quote = text.charAt(open) == '"';
            return source.error(ID, new Span(open, open + 1),
                    quote ? "this quote is never closed: expected another \"" : "this regular expression is never closed: expected another /",
                    quote ? null : "a slash opens a regular expression: write \\/ for a plain one"); // kql 64
        }
        return source.error(ID, new Span(text.length(), text.length()), "the query cannot be read: expected a term, a phrase,"
                + " a range, a parenthesis or an operator", "write a backslash before a character that belongs to a value");
    }

    /** The quote or slash that nothing closes; -1 for none. */
    private static int open(String text) {
        int open = -1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (open >= 0 && c == text.charAt(open)) {
                open = -1;
            } else if (open < 0 && (c == '"' || c == '/')) {
                open = at;
            }
        }
        return open;
    }
}
