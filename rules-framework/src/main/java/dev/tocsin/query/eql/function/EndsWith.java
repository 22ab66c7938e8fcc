package dev.tocsin.query.eql.function;

import dev.tocsin.query.predicate.ValueTest;
import java.util.List;

/** {@code endsWith}: the index is asked for the pattern {@code *x}, with the text pasted as it is. (eql 7) */
final class EndsWith implements EqlFunction {
    private static final Signature SIGNATURE = new Signature("endsWith",
            List.of(Parameter.one("source", EqlType.STRING), Parameter.one("suffix", EqlType.STRING)),
            EqlType.BOOLEAN, true, "7.9.0", "Whether a text ends with another.");

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Object apply(List<Object> arguments, boolean ignoreCase) {
        String source = (String) arguments.get(0);
        String suffix = (String) arguments.get(1);
        return source.regionMatches(ignoreCase, source.length() - suffix.length(), suffix, 0, suffix.length());
    }

    @Override
    public ValueTest onField(List<Object> constants, boolean ignoreCase) {
        return new PastedPattern("*" + constants.get(0), ignoreCase);
    }
}
