package dev.tocsin.query.esql;

import dev.tocsin.event.Schema;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryLanguage;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.esql.evaluate.Expressions;
import dev.tocsin.query.esql.plan.Aggregate;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.plan.Plan;
import dev.tocsin.query.kql.KqlLanguage;
import dev.tocsin.query.kql.KqlOptions;
import dev.tocsin.query.lucene.LuceneLanguage;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The queries in {@code KQL("...")} and {@code QSTR("...")} (esql 151). */
final class InnerQueries {
    /** The language of each function that takes a query. */
    static final Map<String, QueryLanguage> LANGUAGES = Map.of(
            "kql", KqlLanguage.elasticsearch(KqlOptions.DEFAULT),
            "qstr", LuceneLanguage.lucene());

    private InnerQueries() {
    }

    /** What is wrong with the inner queries of a plan, at their places in the outer query. */
    static List<Diagnostic> check(Plan plan, EmbeddedText text, Schema schema, QuerySettings settings) {
        List<Diagnostic> out = new ArrayList<>();
        if (plan != null) {
            plan.commands().forEach(command -> check(command, text, schema, settings, out));
        }
        return out;
    }

    private static void check(Command command, EmbeddedText text, Schema schema, QuerySettings settings, List<Diagnostic> out) {
        if (command instanceof Command.Where where) {
            check(where.condition(), text, schema, settings, out);
        } else if (command instanceof Command.Stats stats) {
            stats.aggregates().stream().map(Aggregate::filter).filter(f -> f != null)
                    .forEach(f -> check(f, text, schema, settings, out));
        } else if (command instanceof Command.Fork fork) {
            fork.branches().forEach(branch -> branch.forEach(inner -> check(inner, text, schema, settings, out)));
        } else if (command instanceof Command.Union union) {
            union.branches().forEach(branch -> branch.forEach(inner -> check(inner, text, schema, settings, out)));
        }
    }

    private static void check(Expression e, EmbeddedText text, Schema schema, QuerySettings settings, List<Diagnostic> out) {
        if (e instanceof Expression.Search search && LANGUAGES.containsKey(search.function().signature().name())
                && search.arguments().get(0) instanceof Expression.Constant constant && constant.value() instanceof String query) {
            boolean literal = constant.span().of(text.text()).startsWith("\"");
            EmbeddedText inner = literal ? StringTexts.of(text, constant.span()) : EmbeddedText.alone("query", query);
            Checked<Query> parsed = LANGUAGES.get(search.function().signature().name()).parse(inner);
            out.addAll(parsed.diagnostics());
            if (parsed.ok()) {
                out.addAll(parsed.value().compile(schema, settings).diagnostics());
            }
        }
        Expressions.parts(e).forEach(part -> check(part, text, schema, settings, out));
    }
}
