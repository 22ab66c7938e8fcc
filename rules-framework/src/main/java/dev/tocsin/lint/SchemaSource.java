package dev.tocsin.lint;

import dev.tocsin.event.Schema;
import java.util.Collection;

/** Gives the fields of the indices that a query reads. Thread safe. */
@FunctionalInterface
public interface SchemaSource {
    /**
     * The schema.
     *
     * @param indices index patterns; empty for any index
     * @param stackVersion the version of the Elastic Stack ({@code 9.2.0}), or null for the newest
     */
    Schema of(Collection<String> indices, String stackVersion);
}
