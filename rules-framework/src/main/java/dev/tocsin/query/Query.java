package dev.tocsin.query;

import dev.tocsin.event.Schema;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import java.util.Optional;

/** A query that was read but not yet bound to fields. Immutable. */
public interface Query {
    /** Its text. */
    EmbeddedText text();

    /** What it speaks of, for the linter and the documentation. */
    QueryFacts facts();

    /** The stages of a query that asks for several events together; empty for every other. */
    default Optional<SequenceOutline> sequence() {
        return Optional.empty();
    }

    /**
     * Binds it to the fields of a schema, with all checks that the engine makes before it runs.
     *
     * @return the query, ready to run, with warnings; or all errors
     */
    Checked<CompiledQuery> compile(Schema schema, QuerySettings settings);
}
