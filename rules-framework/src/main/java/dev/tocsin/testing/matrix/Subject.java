package dev.tocsin.testing.matrix;

import dev.tocsin.detect.Detection;
import dev.tocsin.detect.Detector;
import dev.tocsin.detect.ExceptionItem;
import dev.tocsin.detect.HuntSearch;
import dev.tocsin.detect.Needs;
import dev.tocsin.detect.Reach;
import dev.tocsin.detect.Run;
import dev.tocsin.detect.Surroundings;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.query.Explanation;
import dev.tocsin.rule.Hunt;
import dev.tocsin.rule.HuntQuery;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.source.Checked;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that finds events: a rule, or a query of a hunt. */
sealed interface Subject {
    /** The patterns of the indices that it reads; empty for any. */
    List<String> indices();

    /** What it needs and foreign events cannot give; empty when there is nothing. */
    Optional<String> needs();

    /** Whether it could find something among some events; a yes may be wrong. */
    boolean promising(Schema schema, EventBatch events);

    Checked<Bound> bind(Schema schema);

    /** A subject that is bound to the fields of some events. */
    interface Bound {
        Reach reach(EventBatch events);

        Detection run(EventBatch events);

        Explanation explain(EventBatch events, RowSet wanted);
    }

    /** The queries of a hunt that are in a language of the engine. */
    static List<Subject> of(Hunt hunt) {
        return hunt.queries().stream().map(HuntQuery::query).flatMap(Optional::stream).<Subject>map(OfQuery::new).toList();
    }

    /**
     * A rule.
     *
     * @param exceptions the items of its exception lists
     */
    record OfRule(Rule rule, List<ExceptionItem> exceptions) implements Subject {
        /** Copies the list. */
        public OfRule {
            exceptions = List.copyOf(exceptions);
        }

        @Override
        public List<String> indices() {
            return Detector.indices(rule);
        }

        @Override
        public Optional<String> needs() {
            return words(Needs.of(rule).stream());
        }

        @Override
        public boolean promising(Schema schema, EventBatch events) {
            return rule.query().map(query -> Reach.promising(query, schema, events)).orElse(true);
        }

        @Override
        public Checked<Bound> bind(Schema schema) {
            return Detector.of(rule, new Surroundings(schema, schema, exceptions)).map(detector -> new Bound() {
                @Override
                public Reach reach(EventBatch events) {
                    return Reach.of(detector, events);
                }

                @Override
                public Detection run(EventBatch events) {
                    return detector.run(Run.over(events));
                }

                @Override
                public Explanation explain(EventBatch events, RowSet wanted) {
                    return detector.explain(Run.over(events), wanted);
                }
            });
        }
    }

    /** A query of a hunt. */
    record OfQuery(RuleQuery query) implements Subject {
        @Override
        public List<String> indices() {
            return HuntSearch.indices(query);
        }

        @Override
        public Optional<String> needs() {
            return words(Needs.of(query).stream());
        }

        @Override
        public boolean promising(Schema schema, EventBatch events) {
            return Reach.promising(query, schema, events);
        }

        @Override
        public Checked<Bound> bind(Schema schema) {
            return HuntSearch.of(query, schema).map(search -> new Bound() {
                @Override
                public Reach reach(EventBatch events) {
                    return Reach.of(search, query, events);
                }

                @Override
                public Detection run(EventBatch events) {
                    return search.run(Run.over(events));
                }

                @Override
                public Explanation explain(EventBatch events, RowSet wanted) {
                    return search.explain(Run.over(events), wanted);
                }
            });
        }
    }

    private static Optional<String> words(Stream<Needs.Need> needs) {
        return needs.filter(need -> !need.kind().optional()).findFirst().map(need -> "it needs "
                + need.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + need.name() + ", which only its own cases can give");
    }
}
