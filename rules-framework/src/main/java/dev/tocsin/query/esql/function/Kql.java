package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code KQL}: Elasticsearch's own dialect (esql 151). */
final class Kql {
    static final SearchFunction FUNCTION = SearchFunction.named("kql").since("8.18/9.0")
            .summary("Whether an event fits a query in the Kibana query language.")
            .required("query", EsqlType.STRING).constant()
            .option("case_insensitive", EsqlType.BOOLEAN)
            .option("time_zone", EsqlType.KEYWORD)
            .option("default_field", EsqlType.KEYWORD)
            .option("boost", EsqlType.DOUBLE)
            .returns(EsqlType.BOOLEAN)
            .search();

    private Kql() {
    }
}
