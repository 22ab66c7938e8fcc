package dev.tocsin.query.eql.function;

import java.util.List;
import java.util.Locale;

/** {@code between}: an empty string when a side is not found; the whole text when a side is empty. */
final class Between implements EqlFunction {
    private static final Signature SIGNATURE = new Signature("between",
            List.of(Parameter.one("source", EqlType.STRING), Parameter.one("left", EqlType.STRING),
                    Parameter.one("right", EqlType.STRING), Parameter.optional("greedy", EqlType.BOOLEAN)),
            EqlType.STRING, true, "7.9.0",
            "The text between the first left text and the next right text, or with greedy the last right text.");

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Object apply(List<Object> arguments, boolean ignoreCase) {
        String source = (String) arguments.get(0);
        String left = folded((String) arguments.get(1), ignoreCase);
        String right = folded((String) arguments.get(2), ignoreCase);
        boolean greedy = arguments.size() > 3 && (Boolean) arguments.get(3);
        if (source.isEmpty() || left.isEmpty() || right.isEmpty()) {
            return source;
        }
        String searched = folded(source, ignoreCase);
        int found = searched.indexOf(left);
        if (found < 0) {
            return "";
        }
        int start = found + left.length();
        int end = greedy ? searched.lastIndexOf(right) : searched.indexOf(right, start);
        return end < start || end > source.length() ? "" : source.substring(start, end);
    }

    private static String folded(String text, boolean ignoreCase) {
        return ignoreCase ? text.toLowerCase(Locale.ROOT) : text;
    }
}
