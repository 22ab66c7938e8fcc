package dev.tocsin.query.lucene;

import dev.tocsin.query.Query;
import dev.tocsin.query.QueryLanguage;
import dev.tocsin.query.Word;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import java.util.ArrayList;
import java.util.List;

/** Query strings in the syntax of Lucene's classic query parser (kql 61 to 66). Immutable. */
public final class LuceneLanguage implements QueryLanguage {
    private final LuceneOptions options;

    private LuceneLanguage(LuceneOptions options) {
        this.options = options;
    }

    /** As rules have it. */
    public static LuceneLanguage lucene() {
        return new LuceneLanguage(LuceneOptions.RULE);
    }

    /** With options. */
    public static LuceneLanguage with(LuceneOptions options) {
        return new LuceneLanguage(options);
    }

    @Override
    public String id() {
        return "lucene";
    }

    @Override
    public Checked<Query> parse(EmbeddedText text) {
        Checked<LuceneNode> read = LuceneReader.read(text, options);
        if (!read.ok()) {
            return Checked.refused(read.diagnostics());
        }
        List<Diagnostic> said = new ArrayList<>(read.diagnostics());
        said.addAll(LuceneAdvice.of(text, read.value()));
        return new Checked<>(new LuceneQuery(text, read.value(), options), said);
    }

    @Override
    public List<Word> words(String text) {
        return new LuceneWords(text).words();
    }
}
