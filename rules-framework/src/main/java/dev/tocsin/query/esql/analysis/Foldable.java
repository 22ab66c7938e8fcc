package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.evaluate.Expressions;
import dev.tocsin.query.esql.value.EsqlType;

/** Whether an expression can be computed without a row. */
final class Foldable {
    private Foldable() {
    }

    /** Whether its value depends on the time of the run. */
    static boolean readsClock(Expression e) {
        return e instanceof Expression.Scalar scalar && scalar.function().signature().name().equals("now")
                || Expressions.parts(e).stream().anyMatch(Foldable::readsClock);
    }

    static boolean is(Expression e) {
        if (e instanceof Expression.Constant constant) {
            return constant.type() != EsqlType.UNKNOWN;
        }
        return !(e instanceof Expression.Reference) && !(e instanceof Expression.Search)
                && Expressions.parts(e).stream().allMatch(Foldable::is);
    }
}
