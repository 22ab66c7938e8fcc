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

/** Elasticsearch's own dialect (kql 53 to 60). */
record ElasticDialect(KqlOptions options) implements Dialect {
    @Override
    public Checked<KqlNode> parse(EmbeddedText text) {
        return ElasticParser.parse(text);
    }

    @Override
    public ZoneId zone() {
        return options.timeZone();
    }

    @Override
    public String defaultField() {
        return options.defaultField();
    }

    @Override
    public boolean expands(Literal name) {
        return !name.isQuoted() && name.text().indexOf('*') >= 0; // kql 57
    }

    @Override
    public boolean wrapsNested() {
        return true;
    }

    @Override
    public Leaves leaves(Schema schema) {
        FieldLeaves exact = new FieldLeaves(schema, zone(), LetterCase.EXACT);
        return new Leaves(exact, options.caseInsensitive() ? new FieldLeaves(schema, zone(), LetterCase.UNICODE) : exact);
    }

    @Override
    public Predicate is(Field field, Literal value, Leaves leaves) {
        // kql 58 has the type keyword only; the engine's answers show the whole family, wildcard fields included
        boolean keyword = field.type().family() == FieldType.Family.STRING;
        if (value.isPattern()) {
            // kql 18 says that ? is never a wildcard; here nothing but the stars of other types is protected from it
            return keyword
                    ? leaves.keyword().wildcard(field, value.text(), value.span())
                    : QueryStringPattern.of(value).predicate(field, leaves.exact());
        }
        if (field.type() == FieldType.DATE) {
            return leaves.exact().range(field, new Bounds(value.text(), true, value.text(), true), value.span());
        }
        if (keyword) {
            return leaves.keyword().term(field, value.text(), value.span());
        }
        try {
            return leaves.exact().match(field, value.text(), value.isQuoted(), 0, value.span())
                    .orElseGet(() -> new None(field.path(), value.span(), "the analyzer leaves nothing of this text"));
        } catch (ValueSyntaxException e) {
            if (value.isQuoted()) {
                throw e;
            }
            // a match query of this dialect is lenient, a phrase query is not
            return new None(field.path(), value.span(), e.getMessage());
        }
    }
}
