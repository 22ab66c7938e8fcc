package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.QueryResult.Table;
import dev.tocsin.query.Session;
import dev.tocsin.rule.Rule;
import java.time.Instant;
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
        return Detection.of(run, () -> alerts(run)); // rule-types 61
    }

    private Detection alerts(Run run) {
        Selection selection = scope.select(run);
        EventBatch reached = run.events().select(selection.reached());
        Session session = query.open(Scope.context(run, selection.now()));
        session.accept(reached);
        return alerts((Table) session.finish(), run, selection);
    }

    @Override
    public List<String> missed(EventBatch events, RowSet rows, List<Instant> runs) {
        return scope.missed(events, rows, runs);
    }

    @Override
    public Explanation explain(Run run, RowSet wanted) {
        return new Explainer(scope, run).explain(wanted, List.of());
    }

    private Detection alerts(Table table, Run run, Selection selection) {
        AlertSink sink = AlertSink.of(rule(), selection, run.memory(), 1);
        RowWriter rows = new RowWriter(rule(), selection, table, aggregating, expanded);
        for (int i = 0; i < table.rows().size(); i++) {
            Optional<Alert> alert = rows.alert(i);
            if (alert.isPresent() && !sink.accept(Candidate.of(alert.get(), rows.time(alert.get()), -1))) {
                break;
            }
        }
        return sink.done();
    }
}
