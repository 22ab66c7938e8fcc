package dev.tocsin.query.eql;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import java.time.Instant;
import java.util.List;

/** Reads, compiles and runs a query. */
final class Run {
    static final RunContext NOW = new RunContext(Instant.parse("2024-06-01T00:00:00Z"));

    private Run() {
    }

    static Checked<Query> parse(String query) {
        return new EqlLanguage().parse(EmbeddedText.alone("query", query));
    }

    /** The compiled query, or the errors of reading or compiling it. */
    static Checked<CompiledQuery> compile(String query, Schema schema, QuerySettings settings) {
        Checked<Query> parsed = parse(query);
        return parsed.ok() ? parsed.value().compile(schema, settings) : Checked.refused(parsed.diagnostics());
    }

    static QueryResult run(String query, Schema schema, QuerySettings settings, List<EventBatch> batches) {
        Session session = compile(query, schema, settings).orThrow().open(NOW);
        batches.forEach(session::accept);
        return session.finish();
    }
}
