package dev.tocsin.query.eql.function;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** {@code string}. */
final class StringOf implements EqlFunction {
    private static final Signature SIGNATURE = new Signature("string", List.of(Parameter.one("value", EqlType.ANY)),
            EqlType.STRING, false, "7.9.0", "The text of a value.");

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Object apply(List<Object> arguments, boolean ignoreCase) {
        return text(arguments.get(0));
    }

    /** The text form of a value: {@code 42.5}, {@code true}, {@code 10.0.0.1}, {@code 2024-01-31T10:00Z}. */
    static String text(Object value) {
        return value instanceof Instant time ? time.atZone(ZoneOffset.UTC).toString() : value.toString();
    }
}
