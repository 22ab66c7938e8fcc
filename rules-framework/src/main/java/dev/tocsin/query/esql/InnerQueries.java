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
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.kql.KqlLanguage;
import dev.tocsin.query.kql.KqlOptions;
import dev.tocsin.query.lucene.LuceneLanguage;
import dev.tocsin.query.lucene.LuceneOptions;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The queries in {@code KQL("...")} and {@code QSTR("...")} (esql 151). */
final class InnerQueries {
    /** The functions that take a query. */
    static final Set<String> FUNCTIONS = Set.of("kql", "qstr");

    private InnerQueries() {
    }

    /** The language of a function's query with the options of a call; what only ranks events is left aside (esql 147, 151). */
    static QueryLanguage language(String function, Map<String, Object> options) {
        return function.equals("kql") ? KqlLanguage.elasticsearch(kql(options)) : LuceneLanguage.with(lucene(options));
    }

    private static KqlOptions kql(Map<String, Object> options) {
        KqlOptions none = KqlOptions.DEFAULT;
        return new KqlOptions((Boolean) options.getOrDefault("case_insensitive", none.caseInsensitive()),
                (String) options.getOrDefault("default_field", none.defaultField()), zone(options, none.timeZone()));
    }

    private static LuceneOptions lucene(Map<String, Object> options) {
        for (String option : options.keySet()) {
            if (!List.of("default_field", "lenient", "analyze_wildcard", "default_operator", "time_zone", "boost").contains(option)) {
                throw EsqlException.illegal("the option [" + option + "] of qstr is not supported");
            }
        }
        LuceneOptions rule = LuceneOptions.RULE;
        String operator = String.valueOf(options.getOrDefault("default_operator", "or"));
        if (!operator.equalsIgnoreCase("or") && !operator.equalsIgnoreCase("and")) {
            throw EsqlException.illegal("[default_operator] is [or] or [and], not [" + operator + "]");
        }
        return new LuceneOptions((String) options.getOrDefault("default_field", rule.defaultField()),
                (Boolean) options.getOrDefault("lenient", rule.lenient()),
                (Boolean) options.getOrDefault("analyze_wildcard", rule.analyzeWildcard()),
                operator.equalsIgnoreCase("and"), zone(options, rule.timeZone()));
    }

    private static ZoneId zone(Map<String, Object> options, ZoneId usual) {
        Object zone = options.get("time_zone");
        try {
            return zone == null ? usual : ZoneId.of((String) zone);
        } catch (DateTimeException e) {
            throw EsqlException.illegal("[" + zone + "] is no time zone");
        }
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
        if (e instanceof Expression.Search search && FUNCTIONS.contains(search.function().signature().name())
                && search.arguments().get(0) instanceof Expression.Constant constant && constant.value() instanceof String query) {
            EmbeddedText inner = StringTexts.of(text, constant.span(), query);
            try {
                Checked<Query> parsed = language(search.function().signature().name(), search.options()).parse(inner);
                out.addAll(parsed.diagnostics());
                if (parsed.ok()) {
                    out.addAll(parsed.value().compile(schema, settings).diagnostics());
                }
            } catch (EsqlException refused) {
                out.add(text.error("esql-search", search.span(), refused.getMessage(), null));
            }
        }
        Expressions.parts(e).forEach(part -> check(part, text, schema, settings, out));
    }
}
