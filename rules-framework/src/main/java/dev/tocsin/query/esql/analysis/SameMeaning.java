package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.plan.Expression.Constant;
import dev.tocsin.query.esql.plan.Expression.Grouping;
import dev.tocsin.query.esql.plan.Expression.Reference;
import dev.tocsin.query.esql.plan.Expression.Scalar;
import dev.tocsin.query.esql.evaluate.Expressions;

import java.util.List;
import java.util.Objects;

/** Whether two expressions say the same, wherever they stand and however they are written. */
final class SameMeaning {
    private SameMeaning() {
    }

    static boolean same(Expression one, Expression other) {
        if (one.getClass() != other.getClass() || one.type() != other.type() || !head(one, other)) {
            return false;
        }
        List<Expression> parts = Expressions.parts(one);
        List<Expression> others = Expressions.parts(other);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.size() != others.size() || !same(parts.get(i), others.get(i))) {
                return false;
            }
        }
        return parts.size() == others.size();
    }

    private static boolean head(Expression one, Expression other) {
        if (one instanceof Constant a && other instanceof Constant b) {
            return Objects.equals(a.value(), b.value());
        } else if (one instanceof Reference a && other instanceof Reference b) {
            return a.name().equals(b.name());
        } else if (one instanceof Grouping a && other instanceof Grouping b) {
            return a.function() == b.function();
        } else if (one instanceof Scalar a && other instanceof Scalar b) {
            return a.function() == b.function();
        } else if (one instanceof Expression.Arithmetic a && other instanceof Expression.Arithmetic b) {
            return a.operator() == b.operator();
        }
        return one instanceof Expression.Widen || one instanceof Expression.Negate || one instanceof Expression.Coerce
                || one.text().equals(other.text());
    }
}
