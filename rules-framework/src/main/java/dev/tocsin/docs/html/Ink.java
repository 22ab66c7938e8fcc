package dev.tocsin.docs.html;

import dev.tocsin.query.Word;
import java.util.Locale;

/** How a piece of a query looks; each has a class of its own that the style sheet gives a colour. */
enum Ink {
    KEYWORD, NAME, FIELD, FUNCTION, INDEX, TEXT, NUMBER, SIGN, COMMENT;

    static Ink of(Word.Kind kind) {
        return valueOf(kind.name());
    }

    /** Its class: {@code q-keyword}. */
    String cssClass() {
        return "q-" + name().toLowerCase(Locale.ROOT);
    }
}
