package dev.tocsin.query.kql;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.query.predicate.Bounds;
import dev.tocsin.query.predicate.FieldLeaves;
import dev.tocsin.query.predicate.None;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.ValueSyntaxException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/** The dialect that the detection engine's options give (kql 1). */
record KibanaDialect() implements Dialect {
    private static final Set<FieldType> KEYWORD = Set.of(FieldType.KEYWORD);
    private static final Set<FieldType> DATES = Set.of(FieldType.DATE, FieldType.DATE_NANOS);

    @Override
    public Checked<KqlNode> parse(EmbeddedText text) {
        return KibanaParser.parse(text);
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public String defaultField() {
        return "*";
    }

    @Override
    public boolean expands(Literal name) {
        return name.isPattern(); // kql 27
    }

    @Override
    public boolean wrapsNested() {
        return false; // kql 40
    }

    @Override
    public Leaves leaves(Schema schema) {
        FieldLeaves exact = new FieldLeaves(schema, zone(), LetterCase.EXACT);
        return new Leaves(exact, exact);
    }

    @Override
    public Predicate is(Field field, Literal value, Leaves leaves) {
        if (value.kind() == Literal.Kind.NULL) {
            throw new ValueSyntaxException("null is no value that can be asked for"); // kql 19
        }
        boolean keyword = field.types().equals(KEYWORD);
        if (value.isPattern()) {
            return keyword // kql 22, 24
                    ? leaves.exact().wildcard(field, QueryStringPattern.escaped(value.pieces()), value.span())
                    : QueryStringPattern.of(value).predicate(field, leaves.exact());
        }
        if (DATES.containsAll(field.types())) {
            return leaves.exact().range(field, new Bounds(value.text(), true, value.text(), true), value.span()); // kql 23
        }
        return leaves.exact().match(field, value.text(), value.isQuoted(), 0, value.span())
                .orElseGet(() -> new None(field.path(), value.span(), "the analyzer leaves nothing of this text"));
    }
}
