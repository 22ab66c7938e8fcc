package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.stream.Collectors;

/** {@code MV_CONCAT}: several delimiters give null without a warning (esql 65). */
final class MvConcat {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_concat").since("8.11")
            .summary("The strings in a place joined with a delimiter.")
            .required("string", EsqlType.STRING).whole()
            .required("delim", EsqlType.STRING).whole()
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> arguments[1] instanceof MultiValue ? null
                    : MultiValue.values(arguments[0]).stream().map(String.class::cast)
                            .collect(Collectors.joining((String) arguments[1])));

    private MvConcat() {
    }

}
