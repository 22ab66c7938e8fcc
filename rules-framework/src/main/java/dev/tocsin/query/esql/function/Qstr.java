package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code QSTR}: the syntax of Lucene's query strings (esql 150). */
final class Qstr {
    static final SearchFunction FUNCTION = SearchFunction.named("qstr").since("8.17")
            .summary("Whether an event fits a query string of Lucene.")
            .required("query", EsqlType.STRING).constant()
            .option("default_field", EsqlType.KEYWORD)
            .option("allow_leading_wildcard", EsqlType.BOOLEAN)
            .option("allow_wildcard", EsqlType.BOOLEAN)
            .option("analyze_wildcard", EsqlType.BOOLEAN)
            .option("analyzer", EsqlType.KEYWORD)
            .option("auto_generate_synonyms_phrase_query", EsqlType.BOOLEAN)
            .option("fuzziness", EsqlType.KEYWORD)
            .option("boost", EsqlType.DOUBLE)
            .option("default_operator", EsqlType.KEYWORD)
            .option("enable_position_increments", EsqlType.BOOLEAN)
            .option("fields", EsqlType.KEYWORD)
            .option("fuzzy_max_expansions", EsqlType.INTEGER)
            .option("fuzzy_prefix_length", EsqlType.INTEGER)
            .option("fuzzy_transpositions", EsqlType.BOOLEAN)
            .option("lenient", EsqlType.BOOLEAN)
            .option("max_determinized_states", EsqlType.INTEGER)
            .option("minimum_should_match", EsqlType.KEYWORD)
            .option("quote_analyzer", EsqlType.KEYWORD)
            .option("phrase_slop", EsqlType.INTEGER)
            .option("quote_field_suffix", EsqlType.KEYWORD)
            .option("rewrite", EsqlType.KEYWORD)
            .option("time_zone", EsqlType.KEYWORD)
            .returns(EsqlType.BOOLEAN)
            .search();

    private Qstr() {
    }
}
