package dev.tocsin.query.kql;

import dev.tocsin.query.Word.Kind;
import dev.tocsin.query.WordScanner;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a query for showing it. */
final class KqlWords extends WordScanner {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final String SIGNS = ":(){}<>";

    KqlWords(String text) {
        super(text);
    }

    @Override
    protected int word(int at) {
        char c = text.charAt(at);
        if (c == '"') {
            return add(Kind.TEXT, at, closed(at, c));
        }
        if (SIGNS.indexOf(c) >= 0) {
            return add(Kind.SIGN, at, at + (text.startsWith("<=", at) || text.startsWith(">=", at) ? 2 : 1));
        }
        int end = plain(at, SIGNS + '"');
        return add(kind(at, end), at, end);
    }

    private Kind kind(int start, int end) {
        String word = text.substring(start, end);
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "and", "or", "not" -> Kind.KEYWORD;
            default -> before(end) ? Kind.NAME : NUMBER.matcher(word).matches() ? Kind.NUMBER : Kind.TEXT;
        };
    }

    /** Whether a comparison comes next, so that a field stands before it. */
    private boolean before(int end) {
        int at = end;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && ":<>".indexOf(text.charAt(at)) >= 0;
    }
}
