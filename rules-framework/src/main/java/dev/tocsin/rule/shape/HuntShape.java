package dev.tocsin.rule.shape;

import static dev.tocsin.rule.shape.KeyShape.may;
import static dev.tocsin.rule.shape.KeyShape.must;

import java.util.List;

/** The table {@code [hunt]}, the only one of a hunt file. */
public final class HuntShape {
    /** Its keys. */
    public static final Shape.Table TABLE = Shape.table(
            must("author", new Shape.AnyOf(List.of(Shape.words(), Shape.textList())), "who wrote it"),
            must("description", Shape.words(), "what it looks for"),
            must("integration", Shape.textList(), "the integrations whose events it reads"),
            must("uuid", RuleShape.ID, "its identity for ever"),
            must("name", Shape.words(), "its title"),
            must("language", Shape.some(Shape.oneOf("ES|QL", "EQL", "KQL", "SQL", "YARA")), "the languages of its queries"),
            must("license", Shape.words(), "under which licence it is published"),
            must("query", Shape.some(Shape.words()), "its queries"),
            may("notes", Shape.list(Shape.text()), "hints for whoever hunts"),
            may("mitre", Shape.list(Shape.text()), "the ids of the techniques that it looks for"),
            may("references", Shape.list(Shape.text()), "links"));

    private HuntShape() {
    }
}
