package dev.tocsin.query;

import dev.tocsin.event.Schema;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;

/** A query that was read but not yet bound to fields. Immutable. */
public interface Query {
    /** Its text. */
    EmbeddedText text();

    /** What it speaks of, for the linter and the documentation. */
    QueryFacts facts();

    /**
     * Binds it to the fields of a schema, with all checks that the engine makes before it runs.
     *
     * @return the query, ready to run, with warnings; or all errors
     */
    Checked<CompiledQuery> compile(Schema schema, QuerySettings settings);
}
