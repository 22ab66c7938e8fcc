package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code MATCH_PHRASE}: words one after the other (esql 149). */
final class MatchPhrase {
    static final SearchFunction FUNCTION = SearchFunction.named("match_phrase").since("8.19/9.1")
            .summary("Whether any value of a field has some words one after the other.")
            .required("field", EsqlType.STRING)
            .required("query", EsqlType.STRING).constant()
            .option("analyzer", EsqlType.KEYWORD)
            .option("slop", EsqlType.INTEGER)
            .option("zero_terms_query", EsqlType.KEYWORD)
            .option("boost", EsqlType.DOUBLE)
            .returns(EsqlType.BOOLEAN)
            .search();

    private MatchPhrase() {
    }
}
