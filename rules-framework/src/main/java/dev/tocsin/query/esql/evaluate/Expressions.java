package dev.tocsin.query.esql.evaluate;

import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.esql.function.AbortException;
import dev.tocsin.query.esql.function.BoundFunction;
import dev.tocsin.query.esql.function.ScalarBody;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.Site;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Makes expressions of a plan ready for pages. */
public final class Expressions {
    private final Layout layout;
    private final EmbeddedText text;
    private final SourceText query;
    private final Evaluation evaluation;

    private Expressions(Layout layout, EmbeddedText text, Evaluation evaluation) {
        this.layout = layout;
        this.text = text;
        this.query = new SourceText("query", text.text());
        this.evaluation = evaluation;
    }

    /**
     * An expression over columns that stand as the layout says.
     *
     * @throws EsqlException when a function refuses its constants (esql 51)
     */
    public static RowExpression bind(Expression expression, Layout layout, EmbeddedText query, Evaluation evaluation) {
        return new Expressions(layout, query, evaluation).bind(expression);
    }

    /** A place of a query as warnings name it: lines and columns of the query's own text (esql 48). */
    public static Site site(EmbeddedText query, Span span) {
        return new Site(span.of(query.text()), new SourceText("query", query.text()).position(span.start()));
    }

    /** The name of the hidden column that tells whether an event fits a KQL or Lucene query. */
    public static String hiddenColumn(Expression.Search search) {
        return Layout.hidden(search.span().start() + ":" + search.text());
    }

    /** Whether a full text function asks the events themselves instead of a column. */
    public static boolean asksEvents(Expression.Search search) {
        return List.of("kql", "qstr").contains(search.function().signature().name());
    }

    private RowExpression bind(Expression expression) {
        if (expression instanceof Expression.Reference reference) {
            return new RowExpression.OfColumn(layout.number(reference.name()));
        }
        if (expression instanceof Expression.Scalar scalar && scalar.function().lazy() != null) {
            return new Computed.Lazy(all(scalar.arguments()), scalar.function().lazy(), scalar.call().site(), evaluation);
        }
        if (expression instanceof Expression.Search search && asksEvents(search)) {
            return new RowExpression.OfColumn(layout.number(hiddenColumn(search)));
        }
        return new Computed(all(parts(expression)), function(expression));
    }

    private List<RowExpression> all(List<Expression> expressions) {
        return expressions.stream().map(this::bind).toList();
    }

    /** The operands of an expression, arguments of functions included. */
    public static List<Expression> parts(Expression expression) {
        if (expression instanceof Expression.Scalar e) {
            return e.arguments();
        } else if (expression instanceof Expression.Grouping e) {
            return e.arguments();
        } else if (expression instanceof Expression.Search e) {
            return e.arguments();
        } else if (expression instanceof Expression.Arithmetic e) {
            return List.of(e.left(), e.right());
        } else if (expression instanceof Expression.Comparison e) {
            return List.of(e.left(), e.right());
        } else if (expression instanceof Expression.Logical e) {
            return List.of(e.left(), e.right());
        } else if (expression instanceof Expression.In e) {
            List<Expression> parts = new ArrayList<>(List.of(e.operand()));
            parts.addAll(e.members());
            return parts;
        }
        return operand(expression);
    }

    private static List<Expression> operand(Expression expression) {
        if (expression instanceof Expression.Widen e) {
            return List.of(e.operand());
        } else if (expression instanceof Expression.Coerce e) {
            return List.of(e.operand());
        } else if (expression instanceof Expression.Negate e) {
            return List.of(e.operand());
        } else if (expression instanceof Expression.Not e) {
            return List.of(e.operand());
        } else if (expression instanceof Expression.IsNull e) {
            return List.of(e.operand());
        } else if (expression instanceof Expression.Like e) {
            return List.of(e.operand());
        }
        return List.of();
    }

    private RowFunction function(Expression expression) {
        if (expression instanceof Expression.Constant e) {
            return operands -> e.value();
        } else if (expression instanceof Expression.Scalar e) {
            return bound(e.function().bind(e.call()), e.span());
        } else if (expression instanceof Expression.Grouping e) {
            return bound(e.function().bind(e.call()), e.span());
        } else if (expression instanceof Expression.Search e) {
            return FullText.of(e);
        } else if (expression instanceof Expression.Widen e) {
            return operands -> Scalars.widened(operands[0], e.type());
        } else if (expression instanceof Expression.Coerce e) {
            return operands -> Scalars.coerced(operands[0], e.type());
        } else if (expression instanceof Expression.Arithmetic e) {
            boolean dates = e.type().isDate() || e.type().isInterval();
            return single(e, dates ? DateArithmetic.of(e.operator(), e.type()) : Arithmetic.of(e.operator(), e.type()));
        } else if (expression instanceof Expression.Negate e) {
            return single(e, Arithmetic.negation(e.type()));
        }
        return truth((Expression.Truth) expression);
    }

    private RowFunction truth(Expression.Truth expression) {
        Site site = site(expression);
        if (expression instanceof Expression.Comparison e) {
            BiPredicate<Object, Object> test = Comparison.of(e.operator(), e.left().type(), e.right().type());
            return single(e, (operands, any) -> test.test(operands[0], operands[1]));
        } else if (expression instanceof Expression.Logical e) {
            return Truths.logical(e.and());
        } else if (expression instanceof Expression.Not e) {
            return single(e, (operands, any) -> !(Boolean) operands[0]);
        } else if (expression instanceof Expression.IsNull e) {
            return operands -> operands[0] == null != e.negated();
        } else if (expression instanceof Expression.In e) {
            return Truths.in(e, site, evaluation);
        }
        Predicate<String> fits = Truths.like((Expression.Like) expression);
        return single(expression, (operands, any) -> fits.test((String) operands[0]));
    }

    private RowFunction bound(BoundFunction function, Span span) {
        return operands -> {
            try {
                return function.apply(operands, evaluation);
            } catch (AbortException e) {
                throw new QueryRunException(text.error("esql-run", span, e.getMessage(), null));
            }
        };
    }

    private RowFunction single(Expression expression, ScalarBody body) {
        return new SingleValues(site(expression), evaluation, body);
    }

    private Site site(Expression expression) {
        return new Site(expression.text(), query.position(expression.span().start()));
    }
}
