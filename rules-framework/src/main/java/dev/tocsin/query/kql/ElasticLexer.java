package dev.tocsin.query.kql;

import dev.tocsin.query.kql.ElasticToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a query of Elasticsearch's dialect (kql 55 to 57). */
final class ElasticLexer {
    private static final String SPECIAL = " \t\n\r\u3000\\():<>\"*{}";
    private static final String ESCAPABLE = " \\():<>\"*{}trn";

    private final String text;
    private final KqlErrors errors;
    private final List<ElasticToken> tokens = new ArrayList<>();

    private ElasticLexer(String text, KqlErrors errors) {
        this.text = text;
        this.errors = errors;
    }

    /** Ends with an END token; null after an error. */
    static List<ElasticToken> tokens(String text, KqlErrors errors) {
        return new ElasticLexer(text, errors).all();
    }

    private List<ElasticToken> all() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (" \t\n\r\u3000".indexOf(c) >= 0) {
                at++;
                continue;
            }
            int end = c == '"' ? quoted(at) : ":(){}".indexOf(c) >= 0 ? at + 1 : c == '<' || c == '>' ? comparison(at) : word(at);
            if (end < 0) {
                return null;
            }
            add(at, end);
            at = end;
        }
        tokens.add(new ElasticToken(Kind.END, "", at));
        return tokens;
    }

    private void add(int start, int end) {
        String token = text.substring(start, end);
        Kind kind = switch (token.toLowerCase(Locale.ROOT)) {
            case "and" -> Kind.AND;
            case "or" -> Kind.OR;
            case "not" -> Kind.NOT;
            case "*" -> Kind.STAR;
            case ":", "(", ")", "{", "}", "<", ">", "<=", ">=" -> Kind.PUNCTUATION;
            default -> token.charAt(0) == '"' ? Kind.QUOTED : Kind.WORD;
        };
        tokens.add(new ElasticToken(kind, token, start));
    }

    private int comparison(int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == '=' ? at + 2 : at + 1;
    }

    /** The longest token wins: a quote after a backslash ends it only when no other quote does. */
    private int quoted(int start) {
        int end = -1;
        for (int at = start + 1; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                end = at + 1;
                if (text.charAt(at - 1) != '\\') {
                    break;
                }
            }
        }
        if (end < 0) {
            errors.fail(start, start + 1, "this quote is never closed: expected another \"", null);
        }
        return end;
    }

    private int word(int start) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                int end = escape(at);
                if (end < 0) {
                    errors.fail(at, Math.min(text.length(), at + 2), "a backslash cannot stand here: expected \\t \\r \\n \\uXXXX,"
                            + " a backslash before a blank or \\ ( ) : < > \" * { } or before and, or, not",
                            "write \\\\ for a backslash, or put the value in quotes");
                    return -1;
                }
                at = end;
            } else if (c == '*' || SPECIAL.indexOf(c) < 0) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private int escape(int at) {
        if (at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0) {
            return at + 2;
        }
        for (String keyword : List.of("and", "or", "not")) {
            if (text.regionMatches(true, at + 1, keyword, 0, keyword.length())) {
                return at + 1 + keyword.length();
            }
        }
        boolean unicode = text.regionMatches(at + 1, "u", 0, 1) && at + 6 <= text.length()
                && text.substring(at + 2, at + 6).matches("[0-9a-fA-F]{4}");
        return unicode ? at + 6 : -1;
    }
}
