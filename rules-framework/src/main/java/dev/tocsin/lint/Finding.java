package dev.tocsin.lint;

import dev.tocsin.source.Diagnostic;
import java.util.List;

/**
 * Something that a check found.
 *
 * @param diagnostic what and where
 * @param edits changes of the same file that mend it safely; empty when only a person can
 */
public record Finding(Diagnostic diagnostic, List<Edit> edits) {
    /** Copies the list. */
    public Finding {
        edits = List.copyOf(edits);
    }
}
