package dev.tocsin.query.eql;

import dev.tocsin.query.predicate.ValueTest;
import dev.tocsin.value.LetterCase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a text that a function gave equals one of some texts. (eql 25) */
record EqualTexts(Set<String> folded, LetterCase letters) implements ValueTest {
    EqualTexts(List<String> texts, boolean ignoreCase) {
        this(new HashSet<>(), ignoreCase ? LetterCase.UNICODE : LetterCase.EXACT);
        texts.forEach(text -> folded.add(letters.fold(text)));
    }

    @Override
    public boolean test(Object value) {
        return value instanceof String text && folded.contains(letters.fold(text));
    }
}
