package dev.tocsin.query.kql;

import dev.tocsin.query.Word;
import dev.tocsin.query.Word.Kind;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a query for showing it. */
final class KqlWords {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private final String text;
    private final List<Word> words = new ArrayList<>();

    private KqlWords(String text) {
        this.text = text;
    }

    static List<Word> of(String text) {
        KqlWords words = new KqlWords(text);
        words.read();
        return List.copyOf(words.words);
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"') {
                at = add(Kind.TEXT, at, quoted(at));
            } else if (sign(c)) {
                at = add(Kind.SIGN, at, at + (at + 1 < text.length() && "<>".indexOf(c) >= 0 && text.charAt(at + 1) == '=' ? 2 : 1));
            } else {
                int end = plain(at);
                at = add(kind(at, end), at, end);
            }
        }
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

    private int quoted(int start) {
        for (int at = start + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == '"') {
                return at + 1;
            }
        }
        return text.length();
    }

    private int plain(int start) {
        int at = start;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && !sign(text.charAt(at)) && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    private int add(Kind kind, int start, int end) {
        words.add(new Word(kind, new Span(start, end)));
        return end;
    }

    private static boolean sign(char c) {
        return ":(){}<>".indexOf(c) >= 0;
    }
}
