package dev.tocsin.rule.shape;

import static dev.tocsin.rule.shape.KeyShape.may;
import static dev.tocsin.rule.shape.KeyShape.must;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of {@code [[rule.threat]]}. */
final class ThreatShape {
    private static final Shape.Text FRAMEWORK = Shape.oneOf("MITRE ATT&CK", "MITRE ATLAS");

    /** One tactic with its techniques. */
    static final Shape.Table ENTRY = Shape.table(
            must("framework", FRAMEWORK, "whose tactics they are"),
            must("tactic", part(), "the tactic"),
            may("technique", Shape.list(part(may("subtechnique", Shape.list(part()), "its sub-techniques"))), "the techniques"));
    /** The tactics of another version of a framework. */
    static final Shape.Table MAPPING = Shape.table(
            must("framework", FRAMEWORK, "whose tactics they are"),
            must("version", Shape.words(), "the version of the framework"),
            must("threat", Shape.list(ENTRY), "the tactics and techniques"));

    private ThreatShape() {
    }

    private static Shape.Table part(KeyShape... more) {
        List<KeyShape> keys = new ArrayList<>(List.of(
                must("id", Shape.words(), "its id"),
                must("name", Shape.words(), "its name"),
                must("reference", Shape.words(), "its page")));
        keys.addAll(Arrays.asList(more));
        return new Shape.Table(keys);
    }
}
