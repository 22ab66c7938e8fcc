package dev.tocsin.query.esql;

import dev.tocsin.query.Query;
import dev.tocsin.query.QueryLanguage;
import dev.tocsin.query.esql.syntax.EsqlParser;
import dev.tocsin.query.esql.syntax.Parameters;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;

/** ES|QL as Elasticsearch 9.5 has it. */
public final class EsqlLanguage implements QueryLanguage {
    @Override
    public String id() {
        return "esql";
    }

    @Override
    public Checked<Query> parse(EmbeddedText text) {
        return EsqlParser.parse(text, Parameters.NONE).map(syntax -> new EsqlQuery(text, syntax));
    }
}
