package dev.tocsin.query.lucene;

import dev.tocsin.query.Word.Kind;
import dev.tocsin.query.WordScanner;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a query for showing it; Lucene's parser does not give its own away. */
final class LuceneWords extends WordScanner {
    private static final Set<String> KEYWORDS = Set.of("AND", "OR", "NOT", "TO", "&&", "||");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final String SIGNS = "()[]{}:~^<>";
    private static final String BEFORE_A_CLAUSE = "+-!";

    LuceneWords(String text) {
        super(text);
    }

    @Override
    protected int word(int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '/') {
            return add(Kind.TEXT, at, closed(at, c));
        }
        if (SIGNS.indexOf(c) >= 0 || BEFORE_A_CLAUSE.indexOf(c) >= 0) {
            return add(Kind.SIGN, at, at + 1);
        }
        int end = plain(at, SIGNS + '"');
        return add(kind(at, end), at, end);
    }

    private Kind kind(int start, int end) {
        String word = text.substring(start, end);
        return KEYWORDS.contains(word) ? Kind.KEYWORD : end < text.length() && text.charAt(end) == ':' ? Kind.NAME
                : NUMBER.matcher(word).matches() ? Kind.NUMBER : Kind.TEXT;
    }
}
