package dev.tocsin.query.eql.function;

import java.util.List;
import java.util.Locale;

/** {@code indexOf}: null when it is absent or the start lies beyond the end; a negative start counts as 0. */
final class IndexOf implements EqlFunction {
    private static final Signature SIGNATURE = new Signature("indexOf",
            List.of(Parameter.one("source", EqlType.STRING), Parameter.one("text", EqlType.STRING),
                    Parameter.optional("start", EqlType.NUMBER)),
            EqlType.NUMBER, true, "7.9.0", "Where a text first stands in another, counted from 0.");

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Object apply(List<Object> arguments, boolean ignoreCase) {
        String source = (String) arguments.get(0);
        String text = (String) arguments.get(1);
        int start = arguments.size() > 2 ? Math.max(0, Integers.exact(arguments.get(2), "start")) : 0;
        if (start > source.length()) {
            return null;
        }
        int found = ignoreCase ? source.toLowerCase(Locale.ROOT).indexOf(text.toLowerCase(Locale.ROOT), start)
                : source.indexOf(text, start);
        return found < 0 ? null : (Long) (long) found;
    }
}
