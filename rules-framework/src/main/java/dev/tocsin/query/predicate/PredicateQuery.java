package dev.tocsin.query.predicate;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import dev.tocsin.value.ValueSyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * A query that is one predicate.
 *
 * @param text the query's text, which the predicate's spans point into
 */
public record PredicateQuery(EmbeddedText text, Predicate predicate) implements Conditional {
    @Override
    public RowSet match(RunContext context, EventBatch batch) {
        return at(context).rows(batch);
    }

    @Override
    public Session open(RunContext context) {
        Predicate now = at(context);
        List<Integer> found = new ArrayList<>();
        return new Session() {
            @Override
            public void accept(EventBatch batch) {
                now.rows(batch).forEach(row -> found.add(batch.event(row).number()));
            }

            @Override
            public QueryResult finish() {
                return new QueryResult.Events(found.stream().sorted().toList());
            }
        };
    }

    @Override
    public Explanation explain(RunContext context, EventBatch batch) {
        Predicate now = at(context);
        List<Explanation.Part> parts = new ArrayList<>();
        for (int row = 0; row < batch.size(); row++) {
            parts.add(new Explanation.OfEvent(batch.event(row).number(), now.explain(batch, row)));
        }
        return new Explanation(text, parts);
    }

    private Predicate at(RunContext context) {
        try {
            return predicate.at(context.now());
        } catch (ValueSyntaxException e) {
            throw new QueryRunException(text.error("date-out-of-range", new Span(0, text.text().length()), e.getMessage(), null));
        }
    }
}
