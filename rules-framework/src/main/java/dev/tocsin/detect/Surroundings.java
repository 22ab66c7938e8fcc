package dev.tocsin.detect;

import dev.tocsin.event.Schema;
import java.util.List;
import java.util.Objects;

/**
 * What a rule is bound to.
 *
 * @param schema the fields of the indices that it reads
 * @param threatSchema the fields of the threat indices, which only indicator match rules read
 * @param exceptions the items of its exception lists
 */
public record Surroundings(Schema schema, Schema threatSchema, List<ExceptionItem> exceptions) {
    /** Copies the list. */
    public Surroundings {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(threatSchema, "threatSchema");
        exceptions = List.copyOf(exceptions);
    }

    /** One schema for everything, and no exceptions. */
    public static Surroundings of(Schema schema) {
        return new Surroundings(schema, schema, List.of());
    }
}
