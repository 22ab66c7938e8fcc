package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** {@code CASE}: evaluates only as far as needed; a condition of several values is false (esql 41). */
final class Case {
    static final ScalarFunction FUNCTION = ScalarFunction.named("case").since("8.11")
            .summary("The value after the first condition that is true, else the last value.")
            .required("condition", Set.of())
            .required("trueValue", Set.of())
            .variadic("more", Set.of())
            .check(Case::check)
            .returns(Case::result)
            .lazy(Case::value);

    private Case() {
    }

    private static final EsqlException SEVERAL = EsqlException.illegal("single-value function encountered multi-value");

    private static boolean isCondition(int index, int count) {
        return index % 2 == 0 && index < count - 1;
    }

    private static EsqlType result(List<EsqlType> types) {
        EsqlType result = EsqlType.NULL;
        for (int i = 0; i < types.size() && result == EsqlType.NULL; i++) {
            result = isCondition(i, types.size()) ? EsqlType.NULL : types.get(i).noText();
        }
        return result;
    }

    private static void check(ArgumentCheck.Arguments arguments) {
        List<EsqlType> types = IntStream.range(0, arguments.count()).mapToObj(arguments::type).toList();
        EsqlType result = result(types);
        for (int i = 0; i < types.size(); i++) {
            EsqlType type = types.get(i).noText();
            if (type == EsqlType.NULL || type == EsqlType.UNKNOWN) {
                continue;
            }
            if (isCondition(i, types.size())) {
                if (type != EsqlType.BOOLEAN) {
                    arguments.refuse(i, "boolean");
                }
            } else if (type != result && type.widensTo(result)) {
                arguments.widen(i, result); // esql 25
            } else if (type != result && result != EsqlType.UNKNOWN) {
                arguments.refuse(i, result.esName());
            }
        }
    }

    private static Object value(LazyBody.LazyArguments arguments, Evaluation evaluation) {
        int count = arguments.count();
        for (int i = 0; isCondition(i, count); i += 2) {
            Object condition = arguments.value(i);
            if (condition instanceof MultiValue) {
                evaluation.warnings().add(arguments.site(), "treating result as false", SEVERAL);
            } else if (Boolean.TRUE.equals(condition)) {
                return arguments.value(i + 1);
            }
        }
        return count % 2 == 0 ? null : arguments.value(count - 1);
    }
}
