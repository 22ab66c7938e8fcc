package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.query.esql.value.ValueOrder;
import java.util.Comparator;

/** {@code MV_SORT}: ascending unless the order is "desc" in any letter case (esql 64). */
final class MvSort {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_sort").since("8.14")
            .summary("The values of a place in order.")
            .required("field", Ordered.TYPES).whole()
            .optional("order", EsqlType.STRING).constant()
            .returns(ResultRule.likeArgument(0))
            .bind(call -> {
                if (call.count() == 2 && call.constantText(1) == null) {
                    return (arguments, evaluation) -> null;
                }
                Comparator<Object> order = ValueOrder.of(call.type(0));
                Comparator<Object> wanted = descending(call) ? order.reversed() : order;
                return (arguments, evaluation) ->
                        MultiValue.of(MultiValue.values(arguments[0]).stream().sorted(wanted).toList());
            });

    private MvSort() {
    }

    private static boolean descending(Call call) {
        String order = call.count() == 1 ? "asc" : call.constantText(1);
        if (!order.equalsIgnoreCase("asc") && !order.equalsIgnoreCase("desc")) {
            throw EsqlException.illegal("Invalid order value in [" + call.site().text()
                    + "], expected one of [ASC, DESC] but got [" + order + "]");
        }
        return order.equalsIgnoreCase("desc");
    }
}
