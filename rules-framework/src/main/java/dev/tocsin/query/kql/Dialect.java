package dev.tocsin.query.kql;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.query.predicate.FieldLeaves;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import java.time.ZoneId;

/** In what the two dialects differ. */
sealed interface Dialect permits KibanaDialect, ElasticDialect {
    /** Reads a query. */
    Checked<KqlNode> parse(EmbeddedText text);

    /** The zone of dates without an offset. */
    ZoneId zone();

    /** The fields that free text is searched in. */
    String defaultField();

    /** Whether a name is expanded over the fields that it fits as a pattern. */
    boolean expands(Literal name);

    /** Whether fields of nested objects are asked object by object outside of braces too. */
    boolean wrapsNested();

    /**
     * The leaf of {@code field:value} for a value that is not a lone star.
     *
     * @throws dev.tocsin.value.ValueSyntaxException when the field's type refuses the value
     */
    Predicate is(Field field, Literal value, Leaves leaves);

    /** The leaves of a schema: as they are, and with the dialect's letter case. */
    record Leaves(FieldLeaves exact, FieldLeaves keyword) {
    }

    /** The leaves that this dialect builds on. */
    Leaves leaves(Schema schema);
}
