package dev.tocsin.query.eql;

import dev.tocsin.query.predicate.ValueTest;
import dev.tocsin.value.LetterCase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a string of the index equals one of some strings when ASCII letter case is ignored. (eql 25) */
record SameLetters(Set<String> folded) implements ValueTest {
    SameLetters(List<String> texts) {
        this(fold(texts));
    }

    @Override
    public boolean test(Object value) {
        return value instanceof String text && folded.contains(LetterCase.ASCII.fold(text));
    }

    private static Set<String> fold(List<String> texts) {
        Set<String> out = new HashSet<>();
        texts.forEach(text -> out.add(LetterCase.ASCII.fold(text)));
        return out;
    }
}
