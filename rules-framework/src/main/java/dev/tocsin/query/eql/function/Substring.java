package dev.tocsin.query.eql.function;

import java.util.List;

/** {@code substring}: slices as Python does; a negative place counts from the end, and no place is out of bounds. */
final class Substring implements EqlFunction {
    private static final Signature SIGNATURE = new Signature("substring",
            List.of(Parameter.one("source", EqlType.STRING), Parameter.one("start", EqlType.NUMBER),
                    Parameter.optional("end", EqlType.NUMBER).takingNull()),
            EqlType.STRING, false, "7.9.0", "The part of a text from one place to before another; negative places count from its end.");

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Object apply(List<Object> arguments, boolean ignoreCase) {
        String source = (String) arguments.get(0);
        Object given = arguments.size() > 2 ? arguments.get(2) : null;
        int start = place(Integers.exact(arguments.get(1), "start"), source.length());
        int end = given == null ? source.length() : place(Integers.exact(given, "end"), source.length());
        return start < end ? source.substring(start, end) : "";
    }

    private static int place(int given, int length) {
        return Math.max(0, Math.min(length, given < 0 ? given + length : given));
    }
}
