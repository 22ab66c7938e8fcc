package dev.tocsin.event;

import java.util.List;

/**
 * The fields that a mapping file gives to some indices.
 *
 * @param indices names and patterns of the indices that it describes wholly; empty when the file names none, so that it adds
 *     to what is known of every index
 * @param fields the fields
 * @param dynamic whether fields that it does not name become fields when an event has them
 */
record Mapping(List<String> indices, FieldTable fields, boolean dynamic) {
    Mapping {
        indices = List.copyOf(indices);
    }

    /** Whether it describes an index that fits a pattern. */
    boolean describes(String pattern) {
        return indices.stream().anyMatch(index -> PatternOverlap.overlap(pattern, index)
                || PatternOverlap.overlap(pattern, IndexPatterns.dataStream(index)));
    }
}
