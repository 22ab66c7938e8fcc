package dev.tocsin.query.lucene;

import dev.tocsin.query.Word;
import dev.tocsin.query.Word.Kind;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a query for showing it; Lucene's parser does not give its own away. */
final class LuceneWords {
    private static final Set<String> KEYWORDS = Set.of("AND", "OR", "NOT", "TO", "&&", "||");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final String SIGNS = "()[]{}:~^<>";
    private static final String BEFORE_A_CLAUSE = "+-!";

    private final String text;
    private final List<Word> words = new ArrayList<>();

    private LuceneWords(String text) {
        this.text = text;
    }

    static List<Word> of(String text) {
        LuceneWords words = new LuceneWords(text);
        words.read();
        return List.copyOf(words.words);
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"' || c == '/') {
                at = add(Kind.TEXT, at, closed(at, c));
            } else if (SIGNS.indexOf(c) >= 0 || BEFORE_A_CLAUSE.indexOf(c) >= 0) {
                at = add(Kind.SIGN, at, at + 1);
            } else {
                int end = plain(at);
                at = add(kind(at, end), at, end);
            }
        }
    }

    private Kind kind(int start, int end) {
        String word = text.substring(start, end);
        return KEYWORDS.contains(word) ? Kind.KEYWORD : end < text.length() && text.charAt(end) == ':' ? Kind.NAME
                : NUMBER.matcher(word).matches() ? Kind.NUMBER : Kind.TEXT;
    }

    private int closed(int start, char mark) {
        for (int at = start + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == mark) {
                return at + 1;
            }
        }
        return text.length();
    }

    private int plain(int start) {
        int at = start;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '"'
                && SIGNS.indexOf(text.charAt(at)) < 0) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    private int add(Kind kind, int start, int end) {
        words.add(new Word(kind, new Span(start, end)));
        return end;
    }
}
