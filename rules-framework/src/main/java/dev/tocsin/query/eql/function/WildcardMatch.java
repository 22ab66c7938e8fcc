package dev.tocsin.query.eql.function;

import dev.tocsin.query.predicate.ValueTest;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.Wildcard;
import java.util.List;

/** {@code wildcard}: the old form of {@code like}. */
final class WildcardMatch implements EqlFunction {
    private static final Signature SIGNATURE = new Signature("wildcard",
            List.of(Parameter.one("source", EqlType.STRING), Parameter.many("pattern", EqlType.STRING).ofConstants()),
            EqlType.BOOLEAN, true, "7.9.0", "Whether a text fits one of some patterns with * and ?; `like` says the same.");

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Object apply(List<Object> arguments, boolean ignoreCase) {
        return fits((String) arguments.get(0), arguments.subList(1, arguments.size()),
                ignoreCase ? LetterCase.UNICODE : LetterCase.EXACT);
    }

    @Override
    public ValueTest onField(List<Object> constants, boolean ignoreCase) {
        return new Fits(List.copyOf(constants), ignoreCase ? LetterCase.ASCII : LetterCase.EXACT);
    }

    private static boolean fits(String text, List<Object> patterns, LetterCase letters) {
        return patterns.stream().anyMatch(p ->
                Wildcard.of((String) p, Wildcard.Syntax.STAR_AND_QUESTION_MARK, letters).matches(text));
    }

    private record Fits(List<Object> patterns, LetterCase letters) implements ValueTest {
        @Override
        public boolean test(Object value) {
            return value instanceof String text && fits(text, patterns, letters);
        }
    }
}
