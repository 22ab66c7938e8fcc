package dev.tocsin.query.esql.command;

import dev.tocsin.query.QueryLanguage;
import java.util.Map;

/** The languages of queries inside a query: {@code KQL("...")}, {@code QSTR("...")}. */
@FunctionalInterface
public interface InnerLanguages {
    /**
     * The language that a function takes its query in.
     *
     * @param function {@code kql} or {@code qstr}
     * @param options what the call says beside the query
     * @throws dev.tocsin.query.esql.value.EsqlException when an option is not supported or has no such value
     */
    QueryLanguage of(String function, Map<String, Object> options);
}
