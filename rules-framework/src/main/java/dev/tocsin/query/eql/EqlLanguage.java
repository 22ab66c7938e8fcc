package dev.tocsin.query.eql;

import dev.tocsin.query.Query;
import dev.tocsin.query.QueryLanguage;
import dev.tocsin.query.Word;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import java.util.ArrayList;
import java.util.List;

/** EQL, the Event Query Language of Elasticsearch. */
public final class EqlLanguage implements QueryLanguage {
    @Override
    public String id() {
        return "eql";
    }

    @Override
    public Checked<Query> parse(EmbeddedText text) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        EqlParser.Parsed parsed = EqlParser.parse(text, diagnostics);
        return parsed == null ? Checked.refused(diagnostics.stream().sorted(Diagnostic.ORDER).toList())
                : Checked.of(new EqlQuery(text, parsed.statement(), parsed.pipes()));
    }

    @Override
    public List<Word> words(String text) {
        return EqlWords.of(text);
    }
}
