package dev.tocsin.query;

import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;

/** A word of a query as it is written, and what it looks like, for showing the query to people. */
public record Word(Kind kind, Span span) {
    /** What a word looks like before anybody knows what it means. */
    public enum Kind {
        /** A word of the language, such as {@code and}. */
        KEYWORD,
        /** A name: of a field, a function, a column. */
        NAME,
        /** A value, quoted or not. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A sign, such as a bracket or a comparison. */
        SIGN,
        /** What the engine passes over. */
        COMMENT
    }

    /** The words with the comments that stand between them: whatever is no blank and begins like one. */
    public static List<Word> withComments(String text, List<Word> words) {
        List<Word> all = new ArrayList<>();
        int at = 0;
        for (Word word : words) {
            comment(text, at, word.span().start(), all);
            all.add(word);
            at = Math.max(at, word.span().end());
        }
        comment(text, at, text.length(), all);
        return List.copyOf(all);
    }

    private static void comment(String text, int from, int to, List<Word> out) {
        int start = from;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start < to && (text.startsWith("//", start) || text.startsWith("/*", start))) {
            out.add(new Word(Kind.COMMENT, new Span(start, start + text.substring(start, to).stripTrailing().length())));
        }
    }
}
