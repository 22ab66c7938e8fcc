package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.source.EmbeddedText;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How far a rule or a query could come with the events of many cases, found out at once for all of them.
 *
 * @param exact whether each row of the only set is an alert by itself, however many there are, and no other row is; else a case
 *     needs a run of its own
 * @param needed sets of rows: events without a row in each of them give nothing
 */
public record Reach(boolean exact, List<RowSet> needed) {
    private static final Pattern NOW = Pattern.compile("(?i)\\bnow\\b");

    /** Copies the list. */
    public Reach {
        needed = List.copyOf(needed);
    }

    /** Whether some of the rows could give something. */
    public boolean possible(RowSet rows) {
        return needed.stream().noneMatch(set -> set.and(rows).isEmpty());
    }

    /** Whether a query could find something among some events; a yes may be wrong. Costs much less than binding the query. */
    public static boolean promising(RuleQuery text, Schema schema, EventBatch events) {
        Query query = text.language().equals("lucene") ? null : text.parse().value();
        return query == null || Sieve.of(query, text.language(), schema, events).stream().noneMatch(RowSet::isEmpty);
    }

    /** How far a rule comes, bound to the fields of these events, when it is given nothing else. */
    public static Reach of(Detector detector, EventBatch events) {
        if (events.size() == 0 || detector instanceof MachineLearningDetector) {
            return new Reach(false, List.of());
        }
        try {
            return of(detector, scope(detector), Run.over(events));
        } catch (QueryRunException e) {
            return new Reach(false, List.of());
        }
    }

    private static Reach of(Detector detector, Scope scope, Run run) {
        Rule rule = detector.rule();
        Selection selection = scope.select(run);
        boolean each = !(detector instanceof EsqlDetector) && !(detector instanceof EqlDetector eql && !(eql.query() instanceof EventQuery));
        if (!each) {
            RowSet open = timed(rule) ? selection.visible() : selection.reached();
            return sieved(rule.query().orElseThrow(), scope, selection.batch(), open);
        } else if (timed(rule)) {
            return new Reach(false, List.of(selection.visible()));
        }
        boolean alone = rule.alert().suppression().isEmpty() && run.events().below("kibana.alert").isEmpty();
        if (detector instanceof EqlDetector eql) {
            RowSet rows = ((EventQuery) eql.query()).match(Scope.context(run, selection.now()), run.events());
            return new Reach(alone, List.of(selection.reached().and(rows)));
        }
        return new Reach(alone && detector instanceof QueryDetector, List.of(selection.hits()));
    }

    /** Whether the time of the run, which differs between cases, may decide. */
    private static boolean timed(Rule rule) {
        return NOW.matcher(rule.query().map(q -> q.text().text()).orElse("")).find()
                || !rule.filters().isEmpty() && NOW.matcher(rule.source().text()).find();
    }

    /** How far a query of a hunt comes. */
    public static Reach of(HuntSearch search, RuleQuery query, EventBatch events) {
        Query read = query.parse().value();
        if (read == null || events.size() == 0 || NOW.matcher(query.text().text()).find()) {
            return new Reach(false, List.of());
        }
        try {
            return search.rows(events).map(rows -> new Reach(true, List.of(rows)))
                    .orElseGet(() -> new Reach(false, Sieve.of(read, query.language(), search.schema(), events)));
        } catch (QueryRunException e) {
            return new Reach(false, List.of());
        }
    }

    private static Reach sieved(RuleQuery text, Scope scope, EventBatch events, RowSet open) {
        Query query = text.parse().value();
        List<RowSet> sets = Sieve.of(query, text.language(), scope.schema(), events).stream().map(open::and).toList();
        Reach sieved = new Reach(false, sets.isEmpty() ? List.of(open) : sets);
        boolean nothing = !sieved.possible(open) || text.language().equals("esql") && hopeless(query, scope.schema(), events.select(open));
        return nothing ? new Reach(false, List.of(RowSet.none(events.size()))) : sieved;
    }

    /** Whether the part of an ES|QL query that looks at each row by itself lets none of all events through. */
    private static boolean hopeless(Query query, Schema schema, EventBatch events) {
        String beginning = query.text().text().substring(0, Sieve.rowByRow(query.facts()));
        if (query.facts().conditions().isEmpty() || NOW.matcher(beginning).find()) {
            return false;
        }
        CompiledQuery part = new RuleQuery("esql", EmbeddedText.alone("query", beginning)).compile(schema, QuerySettings.DEFAULT).value();
        if (part == null) {
            return false;
        }
        try {
            Session session = part.open(new RunContext(Instant.EPOCH));
            session.accept(events);
            return session.finish() instanceof QueryResult.Table table && table.rows().isEmpty();
        } catch (QueryRunException e) {
            return false;
        }
    }

    private static Scope scope(Detector detector) {
        if (detector instanceof QueryDetector query) {
            return query.scope();
        } else if (detector instanceof EqlDetector eql) {
            return eql.scope();
        } else if (detector instanceof EsqlDetector esql) {
            return esql.scope();
        } else if (detector instanceof NewTermsDetector terms) {
            return terms.scope();
        } else if (detector instanceof ThresholdDetector threshold) {
            return threshold.scope();
        }
        return detector instanceof ThreatMatchDetector threats ? threats.scope() : ((MachineLearningDetector) detector).scope();
    }
}
