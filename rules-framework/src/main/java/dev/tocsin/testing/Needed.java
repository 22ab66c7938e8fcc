package dev.tocsin.testing;

import dev.tocsin.query.Supplements.EnrichPolicy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a case gives beside events, before its files are read.
 *
 * @param indicators documents of the threat indices
 * @param lookups rows of lookup indices by name
 * @param policies enrich policies by name
 * @param answers answers of models by endpoint, then by prompt
 * @param exceptions files of exception lists
 */
record Needed(
        List<EventSource> indicators, Map<String, List<EventSource>> lookups, Map<String, Policy> policies,
        Map<String, Map<String, String>> answers, List<EventSource.OfFile> exceptions) {
    /** A case that needs events only. */
    static final Needed NOTHING = new Needed(List.of(), Map.of(), Map.of(), Map.of(), List.of());

    /** Copies the lists and maps. */
    Needed {
        indicators = List.copyOf(indicators);
        lookups = Map.copyOf(lookups);
        policies = Map.copyOf(policies);
        answers = Map.copyOf(answers);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * An enrich policy.
     *
     * @param matchField null for one that is named like the field of the query
     * @param fields the fields that it adds; empty for all others
     */
    record Policy(EnrichPolicy.Kind kind, String matchField, List<String> fields, List<EventSource> documents) {
        /** Copies the lists. */
        Policy {
            fields = List.copyOf(fields);
            documents = List.copyOf(documents);
        }
    }

    /** Whether something is given that only ES|QL reads. */
    boolean forEsql() {
        return !lookups.isEmpty() || !policies.isEmpty() || !answers.isEmpty();
    }

    /** Every source that it names. */
    Stream<EventSource> sources() {
        Stream<EventSource> named = Stream.concat(lookups.values().stream().flatMap(List::stream),
                policies.values().stream().flatMap(policy -> policy.documents().stream()));
        return Stream.concat(Stream.concat(indicators.stream(), exceptions.stream()), named);
    }
}
