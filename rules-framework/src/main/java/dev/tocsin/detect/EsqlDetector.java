package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.QueryResult.Table;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.Session;
import dev.tocsin.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * An ES|QL query: an alert for every row of its table. // rule-types 62-68
 *
 * @param aggregating whether rows stand for several events, because the query has a STATS command
 * @param keepsId whether rows name their event
 * @param expanded the columns that MV_EXPAND makes rows of
 */
record EsqlDetector(Scope scope, CompiledQuery query, boolean aggregating, boolean keepsId, List<String> expanded)
        implements Detector {
    /** Copies the list. */
    EsqlDetector {
        expanded = List.copyOf(expanded);
    }

    @Override
    public Rule rule() {
        return scope.rule();
    }

    @Override
    public boolean perEvent() {
        return keepsId && !aggregating;
    }

    @Override
    public Detection run(Run run) {
        Selection selection = scope.select(run);
        EventBatch reached = run.events().select(selection.reached());
        try {
            Session session = query.open(Scope.context(run, selection.now()));
            session.accept(reached);
            return alerts((Table) session.finish(), run, selection);
        } catch (QueryRunException e) {
            return new Detection(List.of(), List.of(e.diagnostic()), run.memory());
        }
    }

    @Override
    public Explanation explain(Run run, RowSet wanted) {
        return new Explainer(scope, run).explain(wanted, List.of());
    }

    private Detection alerts(Table table, Run run, Selection selection) {
        Written written = new Written(rule(), run.memory());
        RowWriter rows = new RowWriter(rule(), selection, table, aggregating, expanded);
        for (int i = 0; i < table.rows().size(); i++) {
            Optional<Alert> alert = rows.alert(i);
            if (alert.isPresent() && !written.add(alert.get())) {
                break;
            }
        }
        return written.done();
    }
}
