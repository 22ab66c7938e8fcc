package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code MATCH} and {@code field : query} (esql 153). */
final class Match {
    static final SearchFunction FUNCTION = SearchFunction.named("match").since("8.17")
            .summary("Whether any value of a field fits a text, number or other value.")
            .required("field", Declaration.types(Ordered.TYPES))
            .required("query", Declaration.types(Ordered.TYPES)).constant()
            .option("analyzer", EsqlType.KEYWORD)
            .option("auto_generate_synonyms_phrase_query", EsqlType.BOOLEAN)
            .option("fuzziness", EsqlType.KEYWORD)
            .option("boost", EsqlType.DOUBLE)
            .option("fuzzy_transpositions", EsqlType.BOOLEAN)
            .option("fuzzy_rewrite", EsqlType.KEYWORD)
            .option("lenient", EsqlType.BOOLEAN)
            .option("max_expansions", EsqlType.INTEGER)
            .option("minimum_should_match", EsqlType.INTEGER)
            .option("operator", EsqlType.KEYWORD)
            .option("prefix_length", EsqlType.INTEGER)
            .option("zero_terms_query", EsqlType.KEYWORD)
            .returns(EsqlType.BOOLEAN)
            .search();

    private Match() {
    }
}
