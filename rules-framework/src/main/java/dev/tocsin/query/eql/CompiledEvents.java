package dev.tocsin.query.eql;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import dev.tocsin.query.predicate.Conditional;
import dev.tocsin.query.predicate.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** An event query, ready to run. */
record CompiledEvents(EqlQuery query, Predicate predicate, Order order, Limits limits) implements Conditional {
    @Override
    public RowSet match(RunContext context, EventBatch batch) {
        return predicate.at(context.now()).rows(batch);
    }

    @Override
    public Session open(RunContext context) {
        return new Run(predicate.at(context.now()), order, limits);
    }

    @Override
    public Explanation explain(RunContext context, EventBatch batch) {
        Predicate bound = predicate.at(context.now());
        List<Part> parts = IntStream.range(0, batch.size())
                .<Part>mapToObj(row -> new Explanation.OfEvent(batch.event(row).number(), bound.explain(batch, row))).toList();
        return new Explanation(query.text(), parts);
    }

    private static final class Run implements Session {
        private final Predicate predicate;
        private final Order order;
        private final Limits limits;
        private final Kept<Place> kept;
        private final List<Integer> numbers = new ArrayList<>();

        Run(Predicate predicate, Order order, Limits limits) {
            this.predicate = predicate;
            this.order = order;
            this.limits = limits;
            this.kept = new Kept<>(limits, Place::compareTo);
        }

        @Override
        public void accept(EventBatch batch) {
            RowSet rows = predicate.rows(batch);
            if (limits.none()) {
                rows.forEach(row -> numbers.add(batch.event(row).number()));
            } else {
                Order.Places places = order.places(batch);
                rows.forEach(row -> kept.add(places.of(row)));
            }
        }

        @Override
        public QueryResult finish() {
            kept.all().forEach(place -> numbers.add(place.number()));
            return new QueryResult.Events(numbers.stream().sorted().toList());
        }
    }
}
