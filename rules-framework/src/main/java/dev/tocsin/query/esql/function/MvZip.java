package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.ArrayList;
import java.util.List;

/** {@code MV_ZIP}: what the longer list has more stands alone, null is the empty list (esql 64). */
final class MvZip {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_zip").since("8.14")
            .summary("The strings of two places joined pair by pair.")
            .required("string1", EsqlType.STRING).whole()
            .required("string2", EsqlType.STRING).whole()
            .optional("delim", EsqlType.STRING).nulls()
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> {
                Object delimiter = arguments.length == 2 ? "," : arguments[2];
                return delimiter == null ? null
                        : zip(MultiValue.values(arguments[0]), MultiValue.values(arguments[1]), (String) delimiter);
            });

    private MvZip() {
    }

    private static Object zip(List<?> left, List<?> right, String delimiter) {
        List<Object> out = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            out.add(i >= left.size() ? right.get(i) : i >= right.size() ? left.get(i) : left.get(i) + delimiter + right.get(i));
        }
        return MultiValue.of(out);
    }
}
