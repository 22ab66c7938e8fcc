package dev.tocsin.query.esql;

import dev.tocsin.query.Query;
import dev.tocsin.query.QueryLanguage;
import dev.tocsin.query.Word;
import dev.tocsin.query.esql.syntax.EsqlParser;
import dev.tocsin.query.esql.syntax.EsqlWords;
import dev.tocsin.query.esql.syntax.Parameters;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import java.util.List;

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

    @Override
    public List<Word> words(String text) {
        return EsqlWords.of(text);
    }
}
