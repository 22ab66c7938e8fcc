package dev.tocsin.query.kql;

import dev.tocsin.query.Query;
import dev.tocsin.query.QueryLanguage;
import dev.tocsin.query.Word;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import java.util.List;

/** KQL. Immutable. */
public final class KqlLanguage implements QueryLanguage {
    private final String id;
    private final Dialect dialect;

    private KqlLanguage(String id, Dialect dialect) {
        this.id = id;
        this.dialect = dialect;
    }

    /** The dialect of rules, which Kibana translates; its id is {@code kuery}. */
    public static KqlLanguage kibana() {
        return new KqlLanguage("kuery", new KibanaDialect());
    }

    /** The dialect of ES|QL's {@code KQL()}, in which {@code and} and {@code or} bind equally (kql 53); its id is {@code kql}. */
    public static KqlLanguage elasticsearch(KqlOptions options) {
        return new KqlLanguage("kql", new ElasticDialect(options));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Checked<Query> parse(EmbeddedText text) {
        return dialect.parse(text).map(node -> new KqlQuery(text, node, dialect));
    }

    @Override
    public List<Word> words(String text) {
        return new KqlWords(text).words();
    }
}
