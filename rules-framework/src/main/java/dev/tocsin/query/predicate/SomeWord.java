package dev.tocsin.query.predicate;

import java.util.List;

/** Whether some word of a text passes a test of strings. */
record SomeWord(ValueTest word) implements WordTest {
    @Override
    public boolean testWords(List<String> words) {
        for (String candidate : words) {
            if (word.test(candidate)) {
                return true;
            }
        }
        return false;
    }
}
