package dev.tocsin.docs.html;

import dev.tocsin.query.Word;
import dev.tocsin.query.Word.Kind;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of JSON and TOML for showing it; never refuses a text. */
final class DataWords {
    private static final Set<String> KEYWORDS = Set.of("true", "false", "null", "inf", "nan");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d_]*+(\\.\\d+)?([eE][-+]?\\d+)?|\\d{4}-\\d\\d-\\d\\d\\S*");
    private static final String SIGNS = "{}[]:,=";

    private final String text;
    private final boolean toml;
    private final List<Word> words = new ArrayList<>();

    private DataWords(String text, boolean toml) {
        this.text = text;
        this.toml = toml;
    }

    /** The words; none for any other language. */
    static List<Word> of(String language, String text) {
        if (!language.equals("json") && !language.equals("toml")) {
            return List.of();
        }
        DataWords words = new DataWords(text, language.equals("toml"));
        words.read();
        return List.copyOf(words.words);
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (toml && c == '#') {
                int end = text.indexOf('\n', at);
                at = add(Kind.COMMENT, at, end < 0 ? text.length() : end);
            } else if (c == '"' || toml && c == '\'') {
                int end = quoted(at, c);
                at = add(named(end) ? Kind.NAME : Kind.TEXT, at, end);
            } else if (SIGNS.indexOf(c) >= 0) {
                at = add(Kind.SIGN, at, at + 1);
            } else {
                int end = plain(at);
                at = add(kind(text.substring(at, end)), at, end);
            }
        }
    }

    private static Kind kind(String word) {
        return KEYWORDS.contains(word) ? Kind.KEYWORD : NUMBER.matcher(word).matches() ? Kind.NUMBER : Kind.NAME;
    }

    /** Whether a value comes next, so that a key stands before it. */
    private boolean named(int end) {
        int at = end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == (toml ? '=' : ':');
    }

    private int quoted(int start, char quote) {
        String three = String.valueOf(quote).repeat(3);
        if (toml && text.startsWith(three, start)) {
            int end = text.indexOf(three, start + 3);
            return end < 0 ? text.length() : end + 3;
        }
        for (int at = start + 1; at < text.length() && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) == '\\' && quote == '"') {
                at++;
            } else if (text.charAt(at) == quote) {
                return at + 1;
            }
        }
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private int plain(int start) {
        int at = start + 1;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && SIGNS.indexOf(text.charAt(at)) < 0
                && "\"'#".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private int add(Kind kind, int start, int end) {
        words.add(new Word(kind, new Span(start, end)));
        return end;
    }
}
