package dev.tocsin.query.eql.function;

import dev.tocsin.query.predicate.Prefix;
import dev.tocsin.query.predicate.ValueTest;
import dev.tocsin.value.LetterCase;
import java.util.List;

/** {@code startsWith}: the index is asked for the prefix, letter by letter. (eql 7) */
final class StartsWith implements EqlFunction {
    private static final Signature SIGNATURE = new Signature("startsWith",
            List.of(Parameter.one("source", EqlType.STRING), Parameter.one("prefix", EqlType.STRING)),
            EqlType.BOOLEAN, true, "7.9.0", "Whether a text begins with another.");

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Object apply(List<Object> arguments, boolean ignoreCase) {
        String source = (String) arguments.get(0);
        String prefix = (String) arguments.get(1);
        return source.regionMatches(ignoreCase, 0, prefix, 0, prefix.length());
    }

    @Override
    public ValueTest onField(List<Object> constants, boolean ignoreCase) {
        return new Prefix((String) constants.get(0), ignoreCase ? LetterCase.ASCII : LetterCase.EXACT); // eql 25
    }
}
