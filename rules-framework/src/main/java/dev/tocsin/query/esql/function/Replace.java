package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code REPLACE}: a bad expression is refused when it is a constant (esql 77). */
final class Replace {
    static final ScalarFunction FUNCTION = ScalarFunction.named("replace").since("8.11")
            .summary("A string in which what fits a regular expression of Java is replaced.")
            .required("string", EsqlType.STRING)
            .required("regex", EsqlType.STRING)
            .required("newString", EsqlType.STRING)
            .returns(EsqlType.KEYWORD)
            .bind(call -> {
                if (call.constantText(1) == null) {
                    return (arguments, evaluation) ->
                            JavaRegex.of((String) arguments[1]).replaceAll((String) arguments[0], (String) arguments[2]);
                }
                JavaRegex regex = JavaRegex.of(call.constantText(1));
                if (call.constantText(2) != null) {
                    regex.checkReplacement(call.constantText(2));
                }
                return (arguments, evaluation) -> regex.replaceAll((String) arguments[0], (String) arguments[2]);
            });

    private Replace() {
    }

}
