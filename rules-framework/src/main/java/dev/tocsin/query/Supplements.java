package dev.tocsin.query;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a cluster has beside events and a test gives, because no run can compute it.
 *
 * @param lookupIndices lookup indices by name, for {@code LOOKUP JOIN}
 * @param policies enrich policies by name, for {@code ENRICH}
 * @param answers answers of models by inference endpoint, then by prompt, for {@code COMPLETION}; the endpoint {@code *} stands
 *     for every one
 */
public record Supplements(
        Map<String, LookupIndex> lookupIndices, Map<String, EnrichPolicy> policies, Map<String, Map<String, String>> answers) {
    /** Nothing is given. */
    public static final Supplements NONE = new Supplements(Map.of(), Map.of(), Map.of());

    /** Copies the maps. */
    public Supplements {
        lookupIndices = Map.copyOf(lookupIndices);
        policies = Map.copyOf(policies);
        answers = Map.copyOf(answers);
    }

    /**
     * A lookup index.
     *
     * @param rows its documents
     * @param schema the types of its fields
     */
    public record LookupIndex(EventBatch rows, Schema schema) {
        /** Nothing may be null. */
        public LookupIndex {
            Objects.requireNonNull(rows, "rows");
            Objects.requireNonNull(schema, "schema");
        }
    }

    /**
     * An enrich policy with its documents.
     *
     * @param kind how values are matched
     * @param matchField the field of the documents that is matched; null for one that is named like the field of the query
     * @param enrichFields the fields that it adds, in its order; empty for all others, sorted by name
     * @param rows its documents
     * @param schema the types of their fields
     */
    public record EnrichPolicy(Kind kind, String matchField, List<String> enrichFields, EventBatch rows, Schema schema) {
        /** How a value finds documents. */
        public enum Kind {
            /** By an equal value. */
            MATCH,
            /** By a range that it is in: an object of {@code gte, gt, lte, lt}, or a CIDR block. */
            RANGE,
            /** By a shape that it is in; runs refuse it. */
            GEO_MATCH
        }

        /** Only {@code matchField} may be null. */
        public EnrichPolicy {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(rows, "rows");
            Objects.requireNonNull(schema, "schema");
            enrichFields = List.copyOf(enrichFields);
        }
    }
}
