package dev.tocsin.rule;

import dev.tocsin.rule.toml.TomlTable;
import java.util.List;
import java.util.Optional;

/** What kind of rule it is, with the keys that only that kind has. */
public sealed interface RuleType {
    /** Its name in a rule file. */
    String id();

    /** A KQL or Lucene query over each event. */
    record Query() implements RuleType {
        @Override
        public String id() {
            return "query";
        }
    }

    /** A query that is kept in Kibana under an id; the file may hold a copy of it. */
    record SavedQuery(String savedId) implements RuleType {
        @Override
        public String id() {
            return "saved_query";
        }
    }

    /**
     * An EQL query.
     *
     * @param timestampField the field that orders the events of a sequence
     * @param eventCategoryField the field that holds the category of an event
     * @param tiebreakerField the field that orders events of equal time
     */
    record Eql(Optional<String> timestampField, Optional<String> eventCategoryField, Optional<String> tiebreakerField)
            implements RuleType {
        @Override
        public String id() {
            return "eql";
        }
    }

    /** An ES|QL query. */
    record Esql() implements RuleType {
        @Override
        public String id() {
            return "esql";
        }
    }

    /**
     * So many events with equal values.
     *
     * @param fields the fields whose values make a group; empty for one group of all events
     * @param value how many events a group needs
     * @param cardinality how many distinct values of other fields it needs
     */
    record Threshold(List<String> fields, long value, List<Cardinality> cardinality) implements RuleType {
        /** Copies the lists. */
        public Threshold {
            fields = List.copyOf(fields);
            cardinality = List.copyOf(cardinality);
        }

        @Override
        public String id() {
            return "threshold";
        }
    }

    /** How many distinct values of a field a group of a threshold rule needs. */
    record Cardinality(String field, long value) {
    }

    /**
     * Values that were not there before.
     *
     * @param fields one to three fields whose values must be new together
     * @param historyWindowStart how far to look back: {@code now-7d}
     */
    record NewTerms(List<String> fields, String historyWindowStart) implements RuleType {
        /** Copies the list. */
        public NewTerms {
            fields = List.copyOf(fields);
        }

        @Override
        public String id() {
            return "new_terms";
        }
    }

    /**
     * Events that share values with indicators.
     *
     * @param indices the indices of the indicators, as patterns
     * @param query which indicators count; empty for all
     * @param filters Kibana filters beside that query
     * @param mapping groups of which one must hold; all entries of a group must hold
     * @param indicatorPath where an indicator lies in its document
     */
    record ThreatMatch(List<String> indices, Optional<RuleQuery> query, List<TomlTable> filters,
            List<List<ThreatMapping>> mapping, Optional<String> indicatorPath) implements RuleType {
        /** Copies the lists. */
        public ThreatMatch {
            indices = List.copyOf(indices);
            filters = List.copyOf(filters);
            mapping = mapping.stream().map(List::copyOf).toList();
        }

        @Override
        public String id() {
            return "threat_match";
        }
    }

    /**
     * A field of the event that must equal a field of the indicator.
     *
     * @param field the field of the event
     * @param value the field of the indicator
     * @param negate whether they must differ instead
     */
    record ThreatMapping(String field, String value, boolean negate) {
    }

    /**
     * Anomalies of machine learning jobs.
     *
     * @param anomalyThreshold the score from which an anomaly counts
     * @param jobs the jobs
     */
    record MachineLearning(long anomalyThreshold, List<String> jobs) implements RuleType {
        /** Copies the list. */
        public MachineLearning {
            jobs = List.copyOf(jobs);
        }

        @Override
        public String id() {
            return "machine_learning";
        }
    }

    /** A type that nobody knows; the rule that names it has an error and is never run. */
    record Unknown(String id) implements RuleType {
    }
}
