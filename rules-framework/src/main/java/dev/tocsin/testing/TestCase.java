package dev.tocsin.testing;

/**
 * A case and the rule or hunt that it is about.
 *
 * @param name what the file or the cases file calls it: {@code fires/create.ndjson}, or a sentence
 * @param place where it stands
 */
public record TestCase(Subject subject, String name, Place place) {
    /** A name that stands alone: rule and case. */
    public String label() {
        return subject.name() + " › " + name;
    }
}
