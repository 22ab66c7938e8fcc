package dev.tocsin.event;

import dev.tocsin.value.FieldType;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the fields of the indices that a query reads.
 *
 * <p>Made from ECS, integration fields, the user's mapping files and explicit types; immutable.
 */
public interface Schema {
    /**
     * The field of a path: a leaf, an object (type {@link FieldType#OBJECT}), a nested object, a key below a flattened field,
     * a multi-field or an alias.
     *
     * @return empty for a path that no mapping has
     */
    Optional<Field> field(String path);

    /** The leaf fields whose path matches a pattern of literal text and {@code *}, sorted by path. */
    List<Field> matching(String pattern);

    /** The longest proper prefix of the path that is mapped as nested; empty when there is none. */
    Optional<String> nestedParent(String path);

    /** Up to three declared paths that look like a mistyped one, the nearest first. */
    List<String> suggestions(String path);

    /**
     * Whether every index that the query reads is known, so that a path without a field is certainly unmapped there. When
     * false, an unknown field is worth a warning only.
     */
    boolean complete();

    /**
     * Whether a field of an event that has no mapping gets one as dynamic mapping would make it (a string becomes a keyword).
     * When false such a field is invisible to queries.
     */
    boolean dynamic();
}
