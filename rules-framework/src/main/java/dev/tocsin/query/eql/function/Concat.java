package dev.tocsin.query.eql.function;

import java.util.List;
import java.util.stream.Collectors;

/** {@code concat}: any null makes it null. */
final class Concat implements EqlFunction {
    private static final Signature SIGNATURE = new Signature("concat", List.of(Parameter.many("value", EqlType.ANY)),
            EqlType.STRING, false, "7.9.0", "The texts of some values, joined.");

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Object apply(List<Object> arguments, boolean ignoreCase) {
        return arguments.stream().map(StringOf::text).collect(Collectors.joining());
    }
}
