package dev.tocsin.query.esql.plan;

import java.util.List;
import java.util.Optional;

/** What a cluster has beside the indices of events: lookup indices, enrich policies and models (esql 137 to 148). */
public interface Catalog {
    /** Knows nothing: what a query names is taken on trust. */
    Catalog UNKNOWN = new Catalog() {
        @Override
        public Optional<List<Attribute>> lookupIndex(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Policy> policy(String name) {
            return Optional.empty();
        }

        @Override
        public boolean complete() {
            return false;
        }
    };

    /** The columns of a lookup index in the order of their names; empty when it is not known. */
    Optional<List<Attribute>> lookupIndex(String name);

    /** An enrich policy; empty when it is not known. */
    Optional<Policy> policy(String name);

    /** Whether there is an inference endpoint of that name. */
    default boolean model(String name) {
        return !complete();
    }

    /** Whether what is not known does not exist, so that naming it is an error. */
    boolean complete();

    /**
     * An enrich policy.
     *
     * @param matchField the field of the policy that is matched
     * @param range whether it matches ranges instead of equal values
     * @param fields the enrich fields in the policy's order
     */
    record Policy(String matchField, boolean range, List<Attribute> fields) {
    }
}
