package dev.tocsin.query.esql.command;

import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.Seen;
import dev.tocsin.query.Explanation.Truth;
import dev.tocsin.query.esql.evaluate.Expressions;
import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the clauses of a condition stand for single rows, by the expressions that decide them. */
final class ClauseReader {
    private final Run run;
    private final Layout layout;
    private final Page page;

    ClauseReader(Run run, Layout layout, Page page) {
        this.run = run;
        this.layout = layout;
        this.page = page;
    }

    /** The tree of clauses for a row. */
    Clause read(Expression condition, int row) {
        Object value = run.bind(condition, layout).open(page).at(row);
        Truth truth = value instanceof Boolean known ? known ? Truth.TRUE : Truth.FALSE : Truth.NULL;
        if (condition instanceof Expression.Logical logical) {
            List<Clause> parts = new ArrayList<>();
            flatten(logical, logical.and(), row, parts);
            return new Clause(condition.span(), logical.and() ? "and" : "or", truth, List.of(), null, parts);
        }
        if (condition instanceof Expression.Not not && !(not.operand() instanceof Expression.In)) {
            return new Clause(condition.span(), "not", truth, List.of(), null, List.of(read(not.operand(), row)));
        }
        List<Seen> seen = seen(condition, row);
        return new Clause(condition.span(), "leaf", truth, seen, truth == Truth.NULL ? whyNull(condition, row) : null, List.of());
    }

    private void flatten(Expression expression, boolean and, int row, List<Clause> parts) {
        if (expression instanceof Expression.Logical logical && logical.and() == and) {
            flatten(logical.left(), and, row, parts);
            flatten(logical.right(), and, row, parts);
        } else {
            parts.add(read(expression, row));
        }
    }

    private List<Seen> seen(Expression condition, int row) {
        Set<Expression.Reference> references = new LinkedHashSet<>();
        collect(condition, references);
        return references.stream().map(r -> new Seen(r.name(), ValueText.of(place(r, row), r.type()))).distinct().toList();
    }

    private Object place(Expression.Reference reference, int row) {
        return page.column(layout.number(reference.name())).value(row);
    }

    private static void collect(Expression expression, Set<Expression.Reference> references) {
        if (expression instanceof Expression.Reference reference) {
            references.add(reference);
        }
        Expressions.parts(expression).forEach(part -> collect(part, references));
    }

    private String whyNull(Expression condition, int row) {
        Set<Expression.Reference> references = new LinkedHashSet<>();
        collect(condition, references);
        for (Expression.Reference reference : references) {
            if (place(reference, row) == null) {
                return reference.name() + " is null";
            }
            if (place(reference, row) instanceof MultiValue) {
                return reference.name() + " has several values, which makes the comparison null";
            }
        }
        return null;
    }
}
