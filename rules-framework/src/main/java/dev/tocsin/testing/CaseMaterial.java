package dev.tocsin.testing;

import dev.tocsin.detect.ExceptionItem;
import dev.tocsin.detect.Supplies;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.value.FieldType;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Everything that a case gives, read.
 *
 * @param history how many of the events are history
 * @param events history first
 * @param schema the fields of the indices that are read
 */
record CaseMaterial(
        int history, EventBatch events, Supplies supplies, List<ExceptionItem> exceptions, Schema schema, SchemaSource schemas,
        Map<String, FieldType> types) {
    /** The fields of other indices, those that only the events have among them. */
    Schema schemaOf(Collection<String> indices, EventBatch batch) {
        return Schemas.dynamic(schemas.of(indices, types), batch);
    }
}
