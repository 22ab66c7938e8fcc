package dev.tocsin.query.esql.analysis;

import dev.tocsin.event.Schema;

import java.util.List;
import java.util.Optional;

/** The fields of the indices that FROM may name. */
@FunctionalInterface
public interface Indices {
    /** The fields of what some patterns name together, exclusions among them; empty when there is no such index. */
    Optional<Schema> schema(List<String> patterns);
}
