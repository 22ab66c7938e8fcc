package dev.tocsin.query.esql.command;

import dev.tocsin.event.Schema;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Supplements;
import dev.tocsin.query.esql.evaluate.Expressions;
import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.RowExpression;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.Site;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;

/**
 * One run of a query.
 *
 * @param text the query's text
 * @param schema the fields of the events
 * @param context the time of the run and what the test gives
 * @param evaluation what expressions know; collects warnings
 * @param languages the languages of queries inside the query
 * @param trace keeps what passes between the commands for an explanation, or null
 */
record Run(
        EmbeddedText text, Schema schema, RunContext context, Evaluation evaluation, InnerLanguages languages, Trace trace) {
    Supplements supplements() {
        return context.supplements();
    }

    /** An expression over columns that stand as the layout says. */
    RowExpression bind(Expression expression, Layout layout) {
        return Expressions.bind(expression, layout, text, evaluation);
    }

    /** Ends the run with an error at a place of the query. */
    QueryRunException refuse(String id, Span span, String message, String fix) {
        return new QueryRunException(text.error(id, span, message, fix));
    }

    /** Ends the run because a function refused its constants (esql 51). */
    QueryRunException refuse(Span span, RuntimeException exception) {
        return refuse("esql-argument", span, exception.getMessage(), null);
    }

    /** A place of the query as warnings name it (esql 48). */
    Site site(Span span) {
        return Expressions.site(text, span);
    }
}
