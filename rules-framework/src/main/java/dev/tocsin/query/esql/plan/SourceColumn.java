package dev.tocsin.query.esql.plan;

import dev.tocsin.event.Field;

/**
 * A column that FROM reads.
 *
 * @param attribute its name and type
 * @param kind where its values come from
 * @param field the field that events have it in; null for metadata
 */
public record SourceColumn(Attribute attribute, Kind kind, Field field) {
    /** Where the values of a column come from. */
    public enum Kind {
        /** A field of the events, in the type of its attribute. */
        FIELD,
        /** A field of unknown type or of several types over the indices: JSON scalars as they are. */
        SCALARS,
        /** {@code _id}, {@code _index} and other metadata (esql 146). */
        METADATA
    }
}
