package dev.tocsin.query.eql.function;

import java.util.List;

/** {@code length}: in UTF-16 units. */
final class Length implements EqlFunction {
    private static final Signature SIGNATURE = new Signature("length", List.of(Parameter.one("source", EqlType.STRING)),
            EqlType.NUMBER, false, "7.9.0", "How many characters a text has.");

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Object apply(List<Object> arguments, boolean ignoreCase) {
        return (long) ((String) arguments.get(0)).length();
    }
}
