package dev.tocsin.query.esql.command;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryLanguage;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.esql.evaluate.Expressions;
import dev.tocsin.query.esql.plan.Aggregate;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The KQL and Lucene queries inside a query: each is a hidden column of FROM that tells which events fit, so that it passes
 * through WHERE and SORT as any column does (esql 150).
 *
 * @param names the names of the hidden columns
 * @param queries the queries, ready to run
 */
record EventSearches(List<String> names, List<EventQuery> queries, Run run) {
    /** The queries in the commands after FROM. */
    static EventSearches of(List<Command> commands, Run run) {
        Map<String, Expression.Search> found = new LinkedHashMap<>();
        commands.forEach(command -> collect(command, found));
        List<EventQuery> queries = found.values().stream().map(search -> compiled(search, run)).toList();
        return new EventSearches(List.copyOf(found.keySet()), queries, run);
    }

    private static void collect(Command command, Map<String, Expression.Search> found) {
        if (command instanceof Command.Where where) {
            collect(where.condition(), found);
        } else if (command instanceof Command.Stats stats) {
            stats.aggregates().stream().map(Aggregate::filter).filter(f -> f != null).forEach(f -> collect(f, found));
        } else if (command instanceof Command.Fork fork) {
            fork.branches().forEach(branch -> branch.forEach(inner -> collect(inner, found)));
        }
    }

    private static void collect(Expression expression, Map<String, Expression.Search> found) {
        if (expression instanceof Expression.Search search && Expressions.asksEvents(search)) {
            found.put(Expressions.hiddenColumn(search), search);
        }
        Expressions.parts(expression).forEach(part -> collect(part, found));
    }

    private static EventQuery compiled(Expression.Search search, Run run) {
        String name = search.function().signature().name();
        if (!(search.arguments().get(0) instanceof Expression.Constant constant) || !(constant.value() instanceof String query)) {
            throw run.refuse("esql-" + name, search.span(), "Query must be a constant string", null);
        }
        QueryLanguage language;
        try {
            language = run.languages().of(name, search.options());
        } catch (EsqlException e) {
            throw run.refuse(search.span(), e);
        }
        Checked<Query> parsed = language.parse(EmbeddedText.alone(name, query));
        Checked<CompiledQuery> compiled = parsed.ok() ? parsed.value().compile(run.schema(), QuerySettings.DEFAULT)
                : Checked.refused(parsed.diagnostics());
        if (!compiled.ok()) {
            throw run.refuse("esql-" + name, search.span(), compiled.errors().get(0).message(), compiled.errors().get(0).fix());
        }
        if (!(compiled.value() instanceof EventQuery events)) {
            throw run.refuse("esql-" + name, search.span(), name + " does not decide each event by itself", null);
        }
        return events;
    }

    /** The events of a batch that fit a query. */
    RowSet rows(EventBatch batch, int number) {
        return queries.get(number).match(run.context(), batch);
    }
}
