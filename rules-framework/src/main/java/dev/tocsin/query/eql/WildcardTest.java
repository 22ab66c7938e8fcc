package dev.tocsin.query.eql;

import dev.tocsin.query.predicate.OneOfIgnoringCase;
import dev.tocsin.query.predicate.ValueTest;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.Wildcard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a string is one of some texts or fits one of some patterns with {@code *} and {@code ?}. (eql 23, 24) */
final class WildcardTest implements ValueTest {
    private final List<String> texts;
    private final LetterCase letters;
    private final Set<String> literals = new HashSet<>();
    private final List<Wildcard> wildcards = new ArrayList<>();

    WildcardTest(List<String> texts, boolean ignoreCase, boolean index) {
        this.texts = texts;
        this.letters = !ignoreCase ? LetterCase.EXACT : index ? LetterCase.ASCII : LetterCase.UNICODE; // eql 25
        for (String text : texts) {
            if (text.indexOf('*') < 0 && text.indexOf('?') < 0) {
                literals.add(letters.fold(text));
            } else {
                wildcards.add(Wildcard.of(text, Wildcard.Syntax.STAR_AND_QUESTION_MARK, letters));
            }
        }
    }

    @Override
    public boolean test(Object value) {
        if (!(value instanceof String text)) {
            return false;
        }
        String folded = letters.fold(text);
        if (literals.contains(folded)) {
            return true;
        }
        for (Wildcard wildcard : wildcards) {
            if (wildcard.matchesFolded(folded)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Set<Object> only() {
        return letters == LetterCase.EXACT && wildcards.isEmpty() ? Set.copyOf(literals) : null;
    }

    @Override
    public boolean covers(ValueTest narrow) {
        if (narrow instanceof WildcardTest other) {
            return other.patterns().allMatch(inner -> patterns().anyMatch(outer -> outer.covers(inner)));
        } else if (narrow instanceof OneOfIgnoringCase some && some.letters() == letters) {
            return some.folded().stream().allMatch(this::test);
        }
        return ValueTest.super.covers(narrow);
    }

    private Stream<Wildcard> patterns() {
        return texts.stream().map(text -> Wildcard.of(text, Wildcard.Syntax.STAR_AND_QUESTION_MARK, letters));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WildcardTest that && letters == that.letters && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return 31 * texts.hashCode() + letters.hashCode();
    }
}
