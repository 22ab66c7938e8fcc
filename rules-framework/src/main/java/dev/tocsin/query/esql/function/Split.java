package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.ArrayList;
import java.util.List;

/** {@code SPLIT}: the delimiter is one byte; empty parts are kept (esql 67). */
final class Split {
    static final ScalarFunction FUNCTION = ScalarFunction.named("split").since("8.11")
            .summary("The parts of a string between delimiters.")
            .required("string", EsqlType.STRING)
            .required("delim", EsqlType.STRING)
            .returns(EsqlType.KEYWORD)
            .bind(call -> {
                if (call.constantText(1) != null) {
                    delimiter(call.constantText(1));
                }
                return (arguments, evaluation) -> split((String) arguments[0], delimiter((String) arguments[1]));
            });

    private Split() {
    }

    private static char delimiter(String text) {
        if (text.length() != 1 || text.charAt(0) > 127) {
            throw EsqlException.illegal("delimiter must be single byte for now");
        }
        return text.charAt(0);
    }

    private static Object split(String text, char delimiter) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return MultiValue.of(parts);
    }
}
