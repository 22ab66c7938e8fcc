package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.evaluate.Expressions;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.plan.Named;
import dev.tocsin.query.esql.syntax.CommandSyntax;
import dev.tocsin.query.esql.syntax.FieldSyntax;
import dev.tocsin.query.esql.syntax.Term;
import dev.tocsin.source.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** STATS and INLINE STATS (esql 114 to 117, 134 to 136). */
final class StatsAnalyser {
    private final Pipeline pipeline;
    private final CommandSyntax.Stats stats;
    private final Problems problems;
    private final Aggregates aggregates = new Aggregates();
    private final ExpressionAnalyser expressions;

    StatsAnalyser(Pipeline pipeline, CommandSyntax.Stats stats) {
        this.pipeline = pipeline;
        this.stats = stats;
        this.problems = pipeline.around().problems();
        this.expressions = new ExpressionAnalyser(pipeline.around(), pipeline.columns(), aggregates);
    }

    void read() {
        if (stats.inline() && pipeline.words().contains("LIMIT")) { // esql 136
            problems.error("esql-command", stats.span(), "INLINE STATS cannot stand after LIMIT", "put the LIMIT after it");
        }
        keys();
        List<Named> results = new ArrayList<>();
        for (FieldSyntax item : stats.aggregates()) {
            results.add(new Named(item.name(), item(item)));
        }
        results = winners(results);
        for (Named key : aggregates.keys()) {
            results.add(new Named(key.name(), new Expression.Reference(key.value().span(), key.value().text(), key.value().type(),
                    key.name())));
        }
        List<Attribute> computed = results.stream().map(r -> new Attribute(r.name(), r.value().type())).toList();
        Columns after = stats.inline() ? pipeline.columns().with(computed) : Columns.of(computed, Rest.NONE);
        pipeline.add(stats.inline() ? "INLINE STATS" : "STATS", new Command.Stats(stats.span(), stats.inline(), aggregates.keys(),
                List.copyOf(aggregates.found()), List.copyOf(results), after.list()), after);
    }

    private void keys() {
        for (int i = 0; i < stats.by().size(); i++) {
            FieldSyntax key = stats.by().get(i);
            Expression value = expressions.analyse(key.value(), Place.KEY);
            if (isCategorize(value) && stats.inline()) {
                problems.error("esql-command", value.span(), "CATEGORIZE cannot stand in INLINE STATS");
            } else if (isCategorize(value) && i > 0) { // esql 132
                problems.error("esql-aggregate", value.span(), "CATEGORIZE can only be the first key");
            }
            aggregates.addKey(new Named(name(key, value), value));
        }
    }

    /** A key that is just a column has the column's name, however it is quoted. */
    private static String name(FieldSyntax field, Expression value) {
        return field.target() == null && value instanceof Expression.Reference column ? column.name() : field.name();
    }

    private static boolean isCategorize(Expression e) {
        return e instanceof Expression.Grouping grouping && grouping.function().signature().name().equals("categorize")
                || Expressions.parts(e).stream().anyMatch(StatsAnalyser::isCategorize);
    }

    private Expression item(FieldSyntax item) {
        if (item.filter() != null) {
            expressions.since(item.span(), "the WHERE of an aggregate", "8.16");
            Expression filter = expressions.condition(item.filter(), Place.FILTER);
            SearchRules.check(pipeline, filter);
            aggregates.filter(filter);
        }
        Expression value = expressions.analyse(item.value(), Place.AGGREGATE);
        aggregates.filter(null);
        if (Foldable.is(value)) { // esql 116
            problems.error("esql-aggregate", value.span(), "an aggregate function expected, but found the constant "
                    + problems.quoted(value.span()));
        } else if (value instanceof Expression.Reference reference && aggregates.key(reference.name()) != null) {
            problems.error("esql-aggregate", value.span(), "the key [" + reference.name()
                    + "] is a column of the result already and cannot be an aggregate", "leave it out");
        }
        return value;
    }

    /** Of items of one name the last is a column, of an item and a key the key; the others are warned of (esql 50, 114). */
    private List<Named> winners(List<Named> items) {
        Map<String, Span> places = new HashMap<>();
        List<Named> out = new ArrayList<>();
        for (int i = stats.by().size() - 1; i >= 0; i--) {
            shadow(places, nameOfKey(i), stats.by().get(i).span());
        }
        for (int i = items.size() - 1; i >= 0; i--) {
            if (!shadow(places, items.get(i).name(), stats.aggregates().get(i).span())) {
                out.add(0, items.get(i));
            }
        }
        return out;
    }

    private String nameOfKey(int index) {
        FieldSyntax key = stats.by().get(index);
        return key.target() == null && key.value() instanceof Term.Column column ? column.name() : key.name();
    }

    private boolean shadow(Map<String, Span> places, String name, Span span) {
        Span winner = places.putIfAbsent(name, span);
        if (winner == null) {
            return false;
        }
        problems.engineWarning("Line " + problems.position(span) + ": Field '" + name + "' shadowed by field at line "
                + problems.position(winner));
        return true;
    }
}
