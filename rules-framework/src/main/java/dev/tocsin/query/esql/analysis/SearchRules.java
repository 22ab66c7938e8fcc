package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.evaluate.Expressions;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.value.EsqlType;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where full text functions may stand in a condition, and after which commands (esql 149, 150). */
final class SearchRules {
    private static final Set<String> BEFORE_QUERIES = Set.of("FROM", "TS", "WHERE", "SORT", "FORK");
    private static final Set<String> NOT_BEFORE_MATCH = Set.of("LIMIT", "LIMIT BY", "STATS", "INLINE STATS");

    private SearchRules() {
    }

    static void check(Pipeline pipeline, Expression condition) {
        if (condition instanceof Expression.Search search) {
            after(pipeline, search);
        } else if (condition instanceof Expression.Logical || condition instanceof Expression.Not || comparesWithTruth(condition)) {
            Expressions.parts(condition).forEach(part -> check(pipeline, part));
        } else {
            inside(pipeline, condition);
        }
    }

    private static boolean comparesWithTruth(Expression e) {
        return e instanceof Expression.Comparison c && c.left().type() == EsqlType.BOOLEAN
                && (c.left() instanceof Expression.Search || c.right() instanceof Expression.Search);
    }

    private static void inside(Pipeline pipeline, Expression e) {
        for (Expression part : Expressions.parts(e)) {
            if (part instanceof Expression.Search search) {
                pipeline.around().problems().error("esql-search", search.span(), "a full text search can only be combined with AND, OR and NOT");
            } else {
                inside(pipeline, part);
            }
        }
    }

    private static void after(Pipeline pipeline, Expression.Search search) {
        String name = search.function().signature().name();
        boolean query = name.equals("kql") || name.equals("qstr");
        List<String> words = pipeline.words();
        Optional<String> wrong = words.stream()
                .filter(w -> query ? !BEFORE_QUERIES.contains(w) : NOT_BEFORE_MATCH.contains(w)).findFirst();
        wrong.ifPresent(word -> pipeline.around().problems().error("esql-search", search.span(), "[" + name
                + "] cannot stand after " + word, "move it to the first WHERE"));
    }
}
