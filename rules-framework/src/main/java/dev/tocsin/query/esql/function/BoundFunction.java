package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.query.esql.value.Site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A scalar function ready for a call: its body behind the rules for nulls, several values and failures. Thread safe. */
public final class BoundFunction {
    private static final EsqlException SEVERAL = EsqlException.illegal("single-value function encountered multi-value");
    private final Site site;
    private final ScalarBody body;
    private final boolean nulls;
    private final Parameter.Values[] values;

    private BoundFunction(Site site, ScalarBody body, boolean nulls, Parameter.Values[] values) {
        this.site = site;
        this.body = body;
        this.nulls = nulls;
        this.values = values;
    }

    static BoundFunction of(ScalarFunction function, Call call) {
        Parameter.Values[] values = new Parameter.Values[call.count()];
        Arrays.fill(values, Parameter.Values.SINGLE);
        int written = function.signature().timestamp() ? values.length - 1 : values.length;
        for (int i = 0; i < written; i++) {
            values[i] = function.signature().parameter(i, written).values();
        }
        return new BoundFunction(call.site(), function.binder().apply(call), function.nulls(), values);
    }

    /** The value for the arguments of a row; failures become null and a warning. */
    public Object apply(Object[] arguments, Evaluation evaluation) {
        int each = -1;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] == null && !nulls) {
                return null;
            }
            if (arguments[i] instanceof MultiValue) {
                if (values[i] == Parameter.Values.SINGLE) {
                    evaluation.warnings().add(site, SEVERAL); // esql 43
                    return null;
                }
                each = values[i] == Parameter.Values.EACH ? i : each;
            }
        }
        return each < 0 ? one(arguments, evaluation) : each(arguments, each, evaluation);
    }

    private Object each(Object[] arguments, int index, Evaluation evaluation) { // esql 44
        List<Object> out = new ArrayList<>();
        Object[] single = arguments.clone();
        for (Object value : (MultiValue) arguments[index]) {
            single[index] = value;
            Object result = one(single, evaluation);
            if (result != null) {
                out.add(result);
            }
        }
        return MultiValue.of(out);
    }

    private Object one(Object[] arguments, Evaluation evaluation) {
        try {
            return body.apply(arguments, evaluation);
        } catch (EsqlException failure) {
            evaluation.warnings().add(site, failure);
            return null;
        }
    }
}
