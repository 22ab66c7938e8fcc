package dev.tocsin.query.esql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a function's spec file: {@code abs(-5) => integer 5}, what a warning says after {@code " ! "}, columns that are
 * no constants after {@code with}, or {@code refused} for a call that is an error before or while the query runs.
 *
 * @param expression the expression whose value is asked for
 * @param columns {@code name = value, ...} of a row that the expression looks at, or null
 * @param result the type's name and the value as text; null for a call that is refused
 * @param warning the engine's exception and its message; null for none
 */
record FunctionSpec(String line, String expression, String columns, String result, String warning) {
    private static final Pattern LINE =
            Pattern.compile("(?<call>.*?)(?: with (?<columns>.*?))?(?: => (?<result>.*?)(?: ! (?<warning>.*))?| refused)");

    /** The lines of a function's file; null when there is none. */
    static List<FunctionSpec> of(String function) {
        try (InputStream in = FunctionSpec.class.getResourceAsStream("function/" + function + ".txt")) {
            return in == null ? null
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).map(FunctionSpec::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FunctionSpec read(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("neither '=>' nor 'refused': " + line);
        }
        return new FunctionSpec(line, parts.group("call"), parts.group("columns"), parts.group("result"), parts.group("warning"));
    }

    String query() {
        return columns == null ? "ROW r = " + expression : "ROW " + columns + " | EVAL r = " + expression + " | KEEP r";
    }
}
