package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code SUBSTRING}: counts from 1, from the end if negative; a negative length ends the query (esql 74). */
final class Substring {
    static final ScalarFunction FUNCTION = ScalarFunction.named("substring").since("8.11")
            .summary("A part of a string.")
            .required("string", EsqlType.STRING)
            .required("start", Set.of(EsqlType.INTEGER))
            .optional("length", Set.of(EsqlType.INTEGER))
            .returns(EsqlType.KEYWORD)
            .bind(call -> {
                if (call.constant(2) instanceof Integer length && length < 0) {
                    throw EsqlException.illegal(negative(length));
                }
                return (arguments, evaluation) -> {
                    String text = (String) arguments[0];
                    int start = (int) arguments[1];
                    int from = start > 0 ? start - 1 : start == 0 ? 0 : Math.max(Texts.length(text) + start, 0);
                    return Texts.slice(text, from, arguments.length == 2 ? Integer.MAX_VALUE : checked((int) arguments[2]));
                };
            });

    private Substring() {
    }

    private static int checked(int length) {
        if (length < 0) {
            throw new AbortException(negative(length));
        }
        return length;
    }

    private static String negative(int length) {
        return "Length parameter cannot be negative, found [" + length + "]";
    }
}
