package dev.tocsin.docs.html;

import dev.tocsin.query.Word;
import dev.tocsin.query.Word.Kind;
import dev.tocsin.query.WordScanner;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of JSON and TOML for showing it; never refuses a text. */
final class DataWords extends WordScanner {
    private static final Set<String> KEYWORDS = Set.of("true", "false", "null", "inf", "nan");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d_]*+(\\.\\d+)?([eE][-+]?\\d+)?|\\d{4}-\\d\\d-\\d\\d\\S*");
    private static final String SIGNS = "{}[]:,=";

    private final boolean toml;

    private DataWords(String text, boolean toml) {
        super(text);
        this.toml = toml;
    }

    /** The words; none for any other language. */
    static List<Word> of(String language, String text) {
        if (!language.equals("json") && !language.equals("toml")) {
            return List.of();
        }
        return new DataWords(text, language.equals("toml")).words();
    }

    @Override
    protected int word(int at) {
        char c = text.charAt(at);
        if (toml && c == '#') {
            return add(Kind.COMMENT, at, lineEnd(at));
        }
        if (c == '"' || toml && c == '\'') {
            int end = quoted(at, c);
            return add(named(end) ? Kind.NAME : Kind.TEXT, at, end);
        }
        if (SIGNS.indexOf(c) >= 0) {
            return add(Kind.SIGN, at, at + 1);
        }
        int end = bare(at);
        return add(kind(text.substring(at, end)), at, end);
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
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
        return lineEnd(start);
    }

    private int bare(int start) {
        int at = start + 1;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && SIGNS.indexOf(text.charAt(at)) < 0
                && "\"'#".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
