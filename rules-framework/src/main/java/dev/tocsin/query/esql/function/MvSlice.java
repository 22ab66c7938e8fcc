package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.List;
import java.util.Set;

/** {@code MV_SLICE}: both ends included, negative numbers count from the end (esql 63). */
final class MvSlice {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_slice").since("8.14")
            .summary("The values of a place from one number to another, counted from 0.")
            .required("field", Set.of()).whole()
            .required("start", Set.of(EsqlType.INTEGER))
            .optional("end", Set.of(EsqlType.INTEGER))
            .returns(ResultRule.likeArgument(0))
            .bind(call -> {
                if (call.constant(1) instanceof Integer start && call.constant(2) instanceof Integer end) {
                    check(start, end);
                }
                return (arguments, evaluation) -> {
                    int start = (int) arguments[1];
                    return slice(MultiValue.values(arguments[0]), start, arguments.length == 2 ? start : (int) arguments[2]);
                };
            });

    private MvSlice() {
    }

    private static void check(int start, int end) {
        if (start > end) {
            throw EsqlException.invalid("Start offset is greater than end offset");
        }
        if (start < 0 && end >= 0) {
            throw EsqlException.invalid("Start and end offset have different signs");
        }
    }

    private static Object slice(List<?> values, int start, int end) {
        check(start, end);
        int shift = start < 0 ? values.size() : 0;
        int from = Math.max(start + shift, 0);
        int to = Math.min(end + shift, values.size() - 1);
        return from > to ? null : MultiValue.of(values.subList(from, to + 1));
    }
}
