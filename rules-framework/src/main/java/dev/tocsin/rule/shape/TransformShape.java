package dev.tocsin.rule.shape;

import static dev.tocsin.rule.shape.KeyShape.may;
import static dev.tocsin.rule.shape.KeyShape.must;

/** The table {@code [transform]}: what the investigation guide refers to as {@code $osquery_0} and {@code $investigate_0}. */
public final class TransformShape {
    private static final Shape.Table PROVIDER = Shape.table(
            must("excluded", new Shape.Flag(), "whether it must not hold"),
            must("field", Shape.words(), "the field"),
            must("queryType", Shape.oneOf("phrase", "range"), "how it is compared"),
            must("value", Shape.text(), "what it is compared with"),
            must("valueType", Shape.oneOf("string", "boolean"), "the type of that value"));

    /** Its keys. */
    public static final Shape.Table TABLE = Shape.table(
            may("osquery", Shape.list(Shape.table(
                    must("label", Shape.words(), "its title"),
                    must("query", Shape.words(), "the query"),
                    may("ecs_mapping", new Shape.FreeTable(Shape.table(
                            may("field", Shape.text(), "a column of the result"),
                            may("value", Shape.text(), "a constant"))), "the fields that its columns become"))), "queries to a host"),
            may("investigate", Shape.list(Shape.table(
                    must("label", Shape.words(), "its title"),
                    may("description", Shape.text(), "what it shows"),
                    must("providers", Shape.list(Shape.list(PROVIDER)), "lists of conditions, one of which must hold"),
                    may("relativeFrom", Shape.words(), "the beginning of its window"),
                    may("relativeTo", Shape.words(), "the end of its window"))), "searches in a timeline"));

    private TransformShape() {
    }
}
