package dev.tocsin.detect;

import dev.tocsin.event.Event;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.source.Checked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A query of a hunt, ready to run: it finds events, sequences or rows, at whatever time. Immutable and thread safe.
 *
 * <p>What it finds is given as alerts that have the fields of the event or row only.
 */
public final class HuntSearch {
    private final CompiledQuery query;
    private final Schema schema;

    private HuntSearch(CompiledQuery query, Schema schema) {
        this.query = query;
        this.schema = schema;
    }

    /** Binds a query to the fields of its indices, or gives all errors. */
    public static Checked<HuntSearch> of(RuleQuery query, Schema schema) {
        return query.compile(schema, QuerySettings.DEFAULT).map(compiled -> new HuntSearch(compiled, schema));
    }

    /** The patterns of the indices that a query names itself; empty for any index. */
    public static List<String> indices(RuleQuery query) {
        Query read = query.parse().value();
        return read == null ? List.of() : read.facts().indices().stream().map(QueryFacts.Mention::name).toList();
    }

    /** Whether it decides about each event by itself. */
    public boolean perEvent() {
        return query instanceof EventQuery;
    }

    /** Runs it over all events. */
    public Detection run(Run run) {
        try {
            Session session = query.open(context(run));
            session.accept(run.events());
            return new Detection(findings(session.finish(), run.events()), List.of(), List.of(), run.memory());
        } catch (QueryRunException e) {
            return Detection.failed(e.diagnostic(), run.memory());
        }
    }

    /**
     * Says why a run found what it found.
     *
     * @param wanted the rows that are asked about, when the query looks at each event by itself
     */
    public Explanation explain(Run run, RowSet wanted) {
        EventBatch asked = perEvent() ? run.events().select(wanted) : run.events();
        return query.explain(context(run), asked);
    }

    Schema schema() {
        return schema;
    }

    /** The rows that it finds, each by itself; empty when it looks at several events. */
    Optional<RowSet> rows(EventBatch events) {
        return query instanceof EventQuery each ? Optional.of(each.match(context(Run.over(events)), events)) : Optional.empty();
    }

    private RunContext context(Run run) {
        Instant now = run.at().orElseGet(() -> EventTimes.of(run.events(), schema, null, true).newest(0));
        return Scope.context(run, now);
    }

    private static List<Alert> findings(QueryResult result, EventBatch batch) {
        List<Alert> out = new ArrayList<>();
        if (result instanceof QueryResult.Events found) {
            found.numbers().forEach(number -> out.add(finding(Alert.Kind.EVENT, source(batch, number), List.of(number))));
        } else if (result instanceof QueryResult.Sequences found) {
            for (QueryResult.Sequence sequence : found.sequences()) {
                List<Integer> numbers = sequence.events().stream().filter(Objects::nonNull).toList();
                Document common = CommonFields.of(numbers.stream().map(number -> source(batch, number)).toList());
                out.add(finding(Alert.Kind.SEQUENCE, common, numbers));
            }
        } else if (result instanceof QueryResult.Table table) {
            TableRows.documents(table).forEach(row -> out.add(finding(Alert.Kind.ROW, row, List.of())));
        }
        return out;
    }

    private static Alert finding(Alert.Kind kind, Document document, List<Integer> events) {
        return new Alert(Fingerprint.of(List.of(kind, events, document)), kind, document, events);
    }

    private static Document source(EventBatch batch, int number) {
        Event event = batch.event(number);
        return Document.of(event.source().read());
    }
}
