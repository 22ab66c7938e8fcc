package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.Word;
import dev.tocsin.query.esql.syntax.Lexer.Mode;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a query for showing it; the mode of each comes from the command alone, so that a broken query has some too. */
public final class EsqlWords {
    private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in", "is", "null", "true", "false", "like", "rlike", "by",
            "as", "on", "with", "asc", "desc", "nulls", "first", "last", "metadata", "join");
    private static final Set<String> SOURCES = Set.of("from", "ts");

    private final String text;
    private final Lexer lexer;
    private final List<Word> words = new ArrayList<>();

    private EsqlWords(String text) {
        this.text = text;
        this.lexer = new Lexer(text);
    }

    /** The words in their order. */
    public static List<Word> of(String text) {
        EsqlWords words = new EsqlWords(text);
        words.read();
        return Word.withComments(text, words.words);
    }

    private void read() {
        Mode mode = Mode.COMMAND;
        int at = 0;
        while (at < text.length()) {
            Token token = lexer.at(at, mode);
            if (token.kind() == Token.Kind.END || token.kind() == Token.Kind.BAD && token.text().startsWith("the comment")) {
                return;
            }
            boolean bad = token.kind() == Token.Kind.BAD || token.end() == token.start();
            at = bad ? token.start() + 1 : token.end();
            if (!bad) {
                words.add(new Word(kind(token, mode), new Span(token.start(), at)));
                mode = next(token, mode);
            }
        }
    }

    private static Mode next(Token token, Mode mode) {
        if (token.is("|") || token.is(";")) {
            return Mode.COMMAND;
        }
        if (mode == Mode.COMMAND) {
            return SOURCES.contains(token.lower()) ? Mode.SOURCE : Mode.EXPRESSION;
        }
        return mode == Mode.SOURCE && (token.lower().equals("metadata") || token.is("(")) ? Mode.EXPRESSION : mode;
    }

    private static Word.Kind kind(Token token, Mode mode) {
        return switch (token.kind()) {
            case STRING -> Word.Kind.TEXT;
            case INTEGER, DECIMAL -> Word.Kind.NUMBER;
            case SIGN, BAD, END -> Word.Kind.SIGN;
            default -> mode == Mode.COMMAND || KEYWORDS.contains(token.lower()) ? Word.Kind.KEYWORD : Word.Kind.NAME;
        };
    }
}
