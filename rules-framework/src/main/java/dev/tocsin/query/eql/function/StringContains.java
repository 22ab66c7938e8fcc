package dev.tocsin.query.eql.function;

import dev.tocsin.query.predicate.ValueTest;
import java.util.List;
import java.util.Locale;

/**
 * {@code stringContains}: the index is asked for the pattern {@code *x*} with the text pasted as it is, so that {@code *} and
 * {@code ?} are wildcards there and a backslash escapes the next character. (eql 7)
 */
final class StringContains implements EqlFunction {
    private static final Signature SIGNATURE = new Signature("stringContains",
            List.of(Parameter.one("source", EqlType.STRING), Parameter.one("text", EqlType.STRING)),
            EqlType.BOOLEAN, true, "7.9.0", "Whether a text contains another; an empty text is in none.");

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Object apply(List<Object> arguments, boolean ignoreCase) {
        String source = (String) arguments.get(0);
        String text = (String) arguments.get(1);
        if (text.isEmpty()) {
            return false;
        }
        return ignoreCase ? source.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)) : source.contains(text);
    }

    @Override
    public ValueTest onField(List<Object> constants, boolean ignoreCase) {
        String text = (String) constants.get(0);
        return text.isEmpty() ? new Nothing() : new PastedPattern("*" + text + "*", ignoreCase);
    }

    private record Nothing() implements ValueTest {
        @Override
        public boolean test(Object value) {
            return false;
        }
    }
}
