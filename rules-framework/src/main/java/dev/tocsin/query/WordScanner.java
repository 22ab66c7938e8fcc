package dev.tocsin.query;

import dev.tocsin.query.Word.Kind;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads the words of a text one after the other, for languages whose own readers keep theirs. Never refuses a text. */
public abstract class WordScanner {
    /** What is read. */
    protected final String text;
    private final List<Word> words = new ArrayList<>();

    /** A scanner of a text. */
    protected WordScanner(String text) {
        this.text = text;
    }

    /** The words in their order; blanks are between them. */
    public final List<Word> words() {
        int at = 0;
        while (at < text.length()) {
            at = Character.isWhitespace(text.charAt(at)) ? at + 1 : word(at);
        }
        return List.copyOf(words);
    }

    /** Adds the word that begins at a place; returns the place behind it. */
    protected abstract int word(int at);

    /** Adds a word and returns where it ends. */
    protected final int add(Kind kind, int start, int end) {
        words.add(new Word(kind, new Span(start, end)));
        return end;
    }

    /** The place behind the next such mark that no backslash stands before; the end of the text when there is none. */
    protected final int closed(int start, char mark) {
        for (int at = start + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == mark) {
                return at + 1;
            }
        }
        return text.length();
    }

    /** The place of the next blank or of one of some signs, that no backslash stands before. */
    protected final int plain(int start, String signs) {
        int at = start;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && signs.indexOf(text.charAt(at)) < 0) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }
}
