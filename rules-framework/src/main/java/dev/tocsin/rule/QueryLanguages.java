package dev.tocsin.rule;

import dev.tocsin.query.QueryLanguage;
import dev.tocsin.query.eql.EqlLanguage;
import dev.tocsin.query.esql.EsqlLanguage;
import dev.tocsin.query.kql.KqlLanguage;
import dev.tocsin.query.lucene.LuceneLanguage;
import java.util.List;
import java.util.Optional;

/** The list of query languages. */
public final class QueryLanguages {
    private static final List<QueryLanguage> ALL = List.of(KqlLanguage.kibana(), LuceneLanguage.lucene(), new EqlLanguage(),
            new EsqlLanguage());

    private QueryLanguages() {
    }

    /** All of them, in a fixed order. */
    public static List<QueryLanguage> all() {
        return ALL;
    }

    /** The language of a name that rule files use; empty for any other name. */
    public static Optional<QueryLanguage> byId(String id) {
        return ALL.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    /** Their names in rule files. */
    public static List<String> ids() {
        return ALL.stream().map(QueryLanguage::id).toList();
    }
}
