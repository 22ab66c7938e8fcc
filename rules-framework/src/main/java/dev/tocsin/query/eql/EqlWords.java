package dev.tocsin.query.eql;

import dev.tocsin.query.Word;
import dev.tocsin.source.EmbeddedText;
import java.util.ArrayList;
import java.util.List;

/** The words of a query for showing it. */
final class EqlWords {
    private EqlWords() {
    }

    static List<Word> of(String text) {
        List<Token> tokens = EqlLexer.read(EmbeddedText.alone("query", text), new ArrayList<>());
        return Word.withComments(text, tokens.stream().filter(token -> token.kind() != Token.Kind.END)
                .map(token -> new Word(kind(token), token.span())).toList());
    }

    private static Word.Kind kind(Token token) {
        return switch (token.kind()) {
            case KEYWORD -> Word.Kind.KEYWORD;
            case NAME, QUOTED_NAME, TILDE_NAME -> Word.Kind.NAME;
            case STRING -> Word.Kind.TEXT;
            case INTEGER, DECIMAL -> Word.Kind.NUMBER;
            case SYMBOL, END -> Word.Kind.SIGN;
        };
    }
}
