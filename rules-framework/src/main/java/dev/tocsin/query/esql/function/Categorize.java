package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;

/** {@code CATEGORIZE}: known and checked, but not run. */
final class Categorize {
    static final GroupingFunction FUNCTION = GroupingFunction.named("categorize").since("8.18/9.0")
            .summary("The pattern that a text shares with similar ones; Tocsin refuses to run it.")
            .required("field", EsqlType.STRING)
            .option("analyzer", EsqlType.KEYWORD)
            .option("output_format", EsqlType.KEYWORD)
            .option("similarity_threshold", EsqlType.INTEGER)
            .returns(EsqlType.KEYWORD)
            .grouping(call -> {
                throw EsqlException.illegal(
                        "CATEGORIZE is not supported: its patterns are those of the engine's machine learning library");
            });

    private Categorize() {
    }
}
