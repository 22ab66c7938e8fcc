package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;

/** {@code CONCAT}: two strings or more; null if any is (esql 40, 78). */
final class Concat {
    static final ScalarFunction FUNCTION = ScalarFunction.named("concat").since("8.11")
            .summary("Strings joined to one.")
            .required("string1", EsqlType.STRING)
            .required("string2", EsqlType.STRING)
            .variadic("string3", EsqlType.STRING)
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> {
                StringBuilder out = new StringBuilder();
                for (Object argument : arguments) {
                    out.append((String) argument);
                }
                if (out.length() > Texts.LONGEST) {
                    throw EsqlException.illegal("concatenating more than [" + Texts.LONGEST + "] bytes is not supported");
                }
                return out.toString();
            });

    private Concat() {
    }

}
