package dev.tocsin.query.lucene;

import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;

/** A query string that was read. */
record LuceneQuery(EmbeddedText text, LuceneNode node, LuceneOptions options) implements Query {
    @Override
    public QueryFacts facts() {
        return LuceneFacts.of(text.text(), node);
    }

    @Override
    public Checked<CompiledQuery> compile(Schema schema, QuerySettings settings) {
        return new LuceneCompiler(text, schema, options).compile(node);
    }
}
