package dev.tocsin.testing;

import dev.tocsin.source.Diagnostic;
import java.util.List;

/**
 * A case that is to be run, or why it cannot be.
 *
 * @param spec what to run; null when {@code broken} says why not
 * @param broken errors of the fixture folder
 */
record PlannedCase(String name, Place place, CaseSpec spec, List<Diagnostic> broken) {
    /** Copies the list. */
    PlannedCase {
        broken = List.copyOf(broken);
    }

    static PlannedCase of(CaseSpec spec) {
        return new PlannedCase(spec.name(), spec.place(), spec, List.of());
    }

    static PlannedCase broken(String name, Place place, List<Diagnostic> errors) {
        return new PlannedCase(name, place, null, errors);
    }
}
