package dev.tocsin.query.predicate;

import dev.tocsin.value.StandardText;
import java.util.List;

/** A question to the words that the analyzer makes of a value of a text field, made once for each distinct value. */
interface WordTest extends ValueTest {
    /** Whether these words, in order, pass. */
    boolean testWords(List<String> words);

    @Override
    default boolean test(Object value) {
        return value instanceof String text && testWords(StandardText.words(text));
    }
}
