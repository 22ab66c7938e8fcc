package dev.tocsin.query.esql.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The parts of expressions. */
public final class Parts {
    private Parts() {
    }

    /** The operands and arguments of an expression, in order. */
    public static List<Expression> of(Expression e) {
        if (e instanceof Expression.Constant || e instanceof Expression.Reference) {
            return List.of();
        } else if (e instanceof Expression.Widen widen) {
            return List.of(widen.operand());
        } else if (e instanceof Expression.Coerce coerce) {
            return List.of(coerce.operand());
        } else if (e instanceof Expression.Scalar scalar) {
            return scalar.arguments();
        } else if (e instanceof Expression.Grouping grouping) {
            return grouping.arguments();
        } else if (e instanceof Expression.Search search) {
            return search.arguments();
        } else if (e instanceof Expression.Arithmetic arithmetic) {
            return List.of(arithmetic.left(), arithmetic.right());
        } else if (e instanceof Expression.Negate negate) {
            return List.of(negate.operand());
        } else if (e instanceof Expression.Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        } else if (e instanceof Expression.Logical logical) {
            return List.of(logical.left(), logical.right());
        } else if (e instanceof Expression.Not not) {
            return List.of(not.operand());
        } else if (e instanceof Expression.IsNull test) {
            return List.of(test.operand());
        } else if (e instanceof Expression.In in) {
            List<Expression> out = new ArrayList<>(List.of(in.operand()));
            out.addAll(in.members());
            return out;
        }
        return List.of(((Expression.Like) e).operand());
    }

    /** Gives an expression and all below it to a visitor, the outer ones first. */
    public static void walk(Expression e, Consumer<Expression> visitor) {
        visitor.accept(e);
        of(e).forEach(part -> walk(part, visitor));
    }
}
