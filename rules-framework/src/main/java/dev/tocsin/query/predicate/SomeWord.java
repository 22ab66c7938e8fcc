package dev.tocsin.query.predicate;

import java.util.List;

/** Whether some word of a text passes a test of strings. */
record SomeWord(ValueTest word) implements WordTest {
    @Override
    public boolean covers(ValueTest narrow) {
        return narrow instanceof SomeWord other && word.covers(other.word)
                || narrow instanceof Phrase phrase && phrase.wanted().stream().anyMatch(word::test) || equals(narrow);
    }

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
