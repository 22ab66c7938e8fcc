package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.ValueOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** {@code ROUND_TO}: all numbers widen to the widest. */
final class RoundTo {
    static final ScalarFunction FUNCTION = ScalarFunction.named("round_to").since("8.19/9.1").preview()
            .summary("The highest of some points that a value reaches, else the lowest of them.")
            .required("field", Set.of())
            .required("point", Set.of())
            .variadic("points", Set.of())
            .check(RoundTo::check)
            .returns(RoundTo::result)
            .bind(call -> {
                if (call.result() == EsqlType.NULL) {
                    return (arguments, evaluation) -> null;
                }
                Comparator<Object> order = ValueOrder.of(call.result());
                return (arguments, evaluation) -> {
                    List<Object> points = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
                    points.sort(order);
                    Object out = points.get(0);
                    for (Object point : points) {
                        out = order.compare(point, arguments[0]) <= 0 ? point : out;
                    }
                    return out;
                };
            });

    private RoundTo() {
    }

    private static final Set<EsqlType> TYPES = Declaration.types(EsqlType.SIGNED, EsqlType.DATES);

    private static EsqlType result(List<EsqlType> types) {
        return types.stream().filter(t -> t != EsqlType.NULL)
                .reduce((one, other) -> EsqlType.common(one, other).orElse(one)).orElse(EsqlType.NULL);
    }

    private static void check(ArgumentCheck.Arguments arguments) {
        List<EsqlType> types = IntStream.range(0, arguments.count()).mapToObj(arguments::type).toList();
        EsqlType result = result(types);
        for (int i = 0; i < types.size(); i++) {
            EsqlType type = types.get(i);
            boolean fits = type == EsqlType.NULL || type == EsqlType.UNKNOWN || TYPES.contains(type) && type.widensTo(result);
            if (!fits) {
                arguments.refuse(i, TYPES.contains(result) ? result.esName() : "date_nanos, datetime, double, integer or long");
            } else if (type != result && type.isNumeric()) {
                arguments.widen(i, result);
            }
        }
    }
}
