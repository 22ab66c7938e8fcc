package dev.tocsin.query.eql;

import dev.tocsin.query.Clause;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryFacts.FieldUse;
import dev.tocsin.query.QueryFacts.Mention;
import dev.tocsin.query.eql.Expression.Arithmetic;
import dev.tocsin.query.eql.Expression.Call;
import dev.tocsin.query.eql.Expression.Comparison;
import dev.tocsin.query.eql.Expression.FieldName;
import dev.tocsin.query.eql.Expression.Literal;
import dev.tocsin.query.eql.Expression.Membership;
import dev.tocsin.query.eql.Expression.PatternTest;
import dev.tocsin.query.eql.Expression.Signed;
import dev.tocsin.query.eql.Statement.Filter;
import dev.tocsin.query.eql.Statement.Stage;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Collects what a query speaks of. */
final class FactsCollector {
    private final List<FieldUse> fields = new ArrayList<>();
    private final List<Mention> functions = new ArrayList<>();
    private final List<Mention> commands = new ArrayList<>();
    private final List<Clause> conditions = new ArrayList<>();
    private final List<QueryFacts.Stage> stages = new ArrayList<>();
    private final EqlClauses clauses;

    private FactsCollector(EqlQuery query) {
        this.clauses = new EqlClauses(query.text().text());
    }

    static QueryFacts of(EqlQuery query) {
        FactsCollector collector = new FactsCollector(query);
        Statement statement = query.statement();
        if (statement instanceof Statement.Events events) {
            collector.filter(events.filter());
        } else if (statement instanceof Statement.Sequence sequence) {
            collector.command("sequence", statement.span());
            if (sequence.maxspan() != null) {
                collector.commands.add(new Mention("maxspan", sequence.maxspan().span()));
            }
            collector.keys(sequence.keys());
            sequence.stages().forEach(s -> collector.stage(s, sequence.keys(),
                    s.missing() ? QueryFacts.StageKind.MISSING : QueryFacts.StageKind.EVENT));
            if (sequence.until() != null) {
                collector.commands.add(new Mention("until", sequence.until().span()));
                collector.stage(sequence.until(), sequence.keys(), QueryFacts.StageKind.UNTIL);
            }
        } else if (statement instanceof Statement.Sample sample) {
            collector.command("sample", statement.span());
            collector.keys(sample.keys());
            sample.stages().forEach(collector::stage);
        }
        query.pipes().forEach(p -> collector.commands.add(new Mention(p.head() ? "head" : "tail", p.span())));
        collector.fields.sort(Comparator.comparing(f -> f.span().start()));
        return new QueryFacts(collector.fields, collector.functions, collector.commands, List.of(), List.of(), List.of(),
                collector.conditions, collector.stages, List.of());
    }

    private void command(String word, Span statement) {
        commands.add(new Mention(word, new Span(statement.start(), statement.start() + word.length())));
    }

    private void stage(Stage stage, List<FieldName> common, QueryFacts.StageKind kind) {
        stage(stage);
        List<Mention> keys = Stream.concat(common.stream(), stage.keys().stream()).map(k -> new Mention(k.path(), k.span())).toList();
        stages.add(new QueryFacts.Stage(conditions.get(conditions.size() - 1), keys, kind));
    }

    private void stage(Stage stage) {
        filter(stage.filter());
        keys(stage.keys());
    }

    private void keys(List<FieldName> keys) {
        keys.forEach(k -> fields.add(new FieldUse(k.path(), k.span(), k.span(), "by", List.of())));
    }

    private void filter(Filter filter) {
        commands.add(new Mention(filter.category() == null ? "any" : filter.category(), filter.categorySpan()));
        conditions.add(clauses.of(filter.condition()));
        walk(filter.condition(), filter.condition().span(), "==", List.of("true"));
    }

    private void walk(Expression expression, Span clause, String operator, List<String> values) {
        if (expression instanceof FieldName field) {
            fields.add(new FieldUse(field.path(), field.span(), clause, operator, values));
        } else if (expression instanceof Comparison comparison) {
            compare(comparison.left(), comparison.right(), comparison);
            compare(comparison.right(), comparison.left(), comparison);
        } else if (expression instanceof Membership membership) {
            walk(membership.value(), membership.span(), membership.insensitive() ? "in~" : "in", texts(membership.values()));
            membership.values().forEach(v -> walk(v, membership.span(), "in", List.of()));
        } else if (expression instanceof PatternTest test) {
            walk(test.value(), test.span(), test.operator(), texts(test.patterns()));
        } else if (expression instanceof Call call) {
            String name = call.name().toLowerCase(Locale.ROOT);
            functions.add(new Mention(name, call.nameSpan()));
            call.arguments().forEach(a -> walk(a, call.span(), name, texts(call.arguments())));
        } else if (expression instanceof Arithmetic || expression instanceof Signed) {
            expression.parts().forEach(p -> walk(p, clause, operator, values));
        } else {
            expression.parts().forEach(p -> walk(p, p.span(), "==", List.of("true")));
        }
    }

    private void compare(Expression side, Expression other, Comparison comparison) {
        boolean isNull = other instanceof Literal literal && literal.value() == null;
        String operator = !isNull ? comparison.symbol() : comparison.symbol().equals("==") ? "missing" : "exists";
        walk(side, comparison.span(), operator, texts(List.of(other)));
    }

    private static List<String> texts(List<? extends Expression> expressions) {
        return expressions.stream().filter(e -> e instanceof Literal l && l.value() != null)
                .map(e -> ((Literal) e).value().toString()).toList();
    }
}
