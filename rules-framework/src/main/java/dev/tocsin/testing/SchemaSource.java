package dev.tocsin.testing;

import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.value.FieldType;
import java.util.Collection;
import java.util.Map;

/** Gives the fields of the indices that a query reads. Thread safe. */
@FunctionalInterface
public interface SchemaSource {
    /**
     * The schema.
     *
     * @param indices index patterns; empty for any index
     * @param types fields that win over everything else, by path
     */
    Schema of(Collection<String> indices, Map<String, FieldType> types);

    /** What schemas know, with the told types before it. */
    static SchemaSource of(Schemas schemas) {
        return (indices, types) -> Schemas.told(schemas.forIndices(indices), types);
    }
}
