package dev.tocsin.query.kql;

import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;

/** A query of either dialect. */
record KqlQuery(EmbeddedText text, KqlNode node, Dialect dialect) implements Query {
    @Override
    public QueryFacts facts() {
        return KqlFacts.of(node);
    }

    @Override
    public Checked<CompiledQuery> compile(Schema schema, QuerySettings settings) {
        return new KqlCompiler(text, schema, dialect).compile(node);
    }
}
