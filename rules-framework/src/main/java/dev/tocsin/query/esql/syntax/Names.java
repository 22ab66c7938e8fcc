package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Token.Kind;
import dev.tocsin.source.Span;

import java.util.ArrayList;
import java.util.List;

/** Reads names: of columns, of types, and patterns of them (esql 3 to 5). */
final class Names {
    private final Tokens tokens;
    private final Constants constants;

    Names(Tokens tokens, Constants constants) {
        this.tokens = tokens;
        this.constants = constants;
    }

    /** One part, as the name of a type. */
    Name single(String expected) {
        Token token = tokens.peek();
        return new Name(token.span(), part(expected));
    }

    /** {@code a.b.c}, each part quoted or not. */
    Name qualified() {
        int start = tokens.peek().start();
        StringBuilder name = new StringBuilder(part("a column"));
        while (tokens.accept(".")) {
            name.append('.').append(part("the next part of the name"));
        }
        return new Name(tokens.from(start), name.toString());
    }

    private String part(String expected) {
        Token token = tokens.peek();
        switch (token.kind()) {
            case QUOTED:
                return tokens.next().text();
            case NAME_PARAMETER:
                return constants.name(tokens.next());
            case WORD:
                if (!Reserved.contains(token.text())) {
                    return tokens.next().text();
                }
                throw new SyntaxException(token.span(), "[" + token.text() + "] is a reserved word, " + expected + " expected",
                        "put the name in backquotes: `" + token.text() + "`");
            case PATTERN:
                if (token.text().indexOf('*') < 0) {
                    return tokens.next().text();
                }
                throw new SyntaxException(token.span(), "no wildcard can stand here, " + expected + " expected", null);
            default:
                throw tokens.unexpected(expected);
        }
    }

    /** A name or pattern, in the mode of names. */
    NamePattern pattern() {
        int start = tokens.peek().start();
        List<String> pieces = new ArrayList<>(List.of(""));
        piecesOfPart(pieces);
        while (tokens.accept(".")) {
            append(pieces, ".");
            piecesOfPart(pieces);
        }
        return new NamePattern(tokens.from(start), pieces);
    }

    private void piecesOfPart(List<String> pieces) {
        int end = -1;
        do {
            Token token = tokens.peek();
            if (token.kind() == Kind.QUOTED) {
                append(pieces, token.text());
            } else if (token.kind() == Kind.NAME_PARAMETER) {
                append(pieces, constants.name(token));
            } else if (token.kind() == Kind.PATTERN) {
                for (String piece : splitKeepingEnds(token.text())) {
                    if (piece.equals("*")) {
                        pieces.add("");
                    } else {
                        append(pieces, piece);
                    }
                }
            } else {
                throw tokens.unexpected("a column or pattern of columns");
            }
            end = tokens.next().end();
        } while (tokens.peek().start() == end
                && (tokens.peek().kind() == Kind.PATTERN || tokens.peek().kind() == Kind.QUOTED));
    }

    private static void append(List<String> pieces, String text) {
        int last = pieces.size() - 1;
        pieces.set(last, pieces.get(last) + text);
    }

    private static List<String> splitKeepingEnds(String text) {
        List<String> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '*') {
                if (i > start) {
                    out.add(text.substring(start, i));
                }
                if (i < text.length()) {
                    out.add("*");
                }
                start = i + 1;
            }
        }
        return out;
    }

    /** A name that a pattern cannot be, in the mode of names. */
    Name plain(String message) {
        NamePattern pattern = pattern();
        if (pattern.wildcard()) {
            throw new SyntaxException(pattern.span(), message, null);
        }
        return new Name(pattern.span(), pattern.name());
    }

    /** A text in double quotes. */
    Name string(String expected) {
        Token token = tokens.peek();
        if (token.kind() != Kind.STRING) {
            throw tokens.unexpected(expected);
        }
        tokens.next();
        return new Name(new Span(token.start(), token.end()), token.text());
    }
}
