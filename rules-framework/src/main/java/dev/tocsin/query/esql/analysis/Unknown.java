package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.source.Span;
import dev.tocsin.value.Suggestions;

import java.util.List;

/** What to do about a name that no column has (esql 34, 35). */
final class Unknown {
    private Unknown() {
    }

    /** The column taken on trust, or null after an error. */
    static Attribute column(Surroundings around, Columns columns, String name, Span span) {
        boolean object = columns.list().stream().anyMatch(a -> a.name().startsWith(name + "."));
        List<String> near = Suggestions.nearest(name, columns.list().stream().map(Attribute::name).toList(), 3);
        String fix = object ? "name one of its fields" : near.isEmpty() ? null : "did you mean " + Texts.or(near) + "?";
        if (!columns.open() || object) {
            around.problems().error("esql-unknown-column", span, "there is no column [" + name + "] here"
                    + (object ? ", it is an object" : ""), fix);
            return null;
        }
        around.assumed().add(name);
        if (around.unmapped() == Surroundings.Unmapped.REFUSED) {
            around.problems().warning("esql-unknown-column", span, "no schema knows the column [" + name + "]", fix);
        }
        return new Attribute(name, type(around));
    }

    /** The type of a column taken on trust. */
    static EsqlType type(Surroundings around) {
        return switch (around.unmapped()) {
            case NULL -> EsqlType.NULL;
            case LOADED -> EsqlType.KEYWORD;
            case REFUSED -> EsqlType.UNKNOWN;
        };
    }
}
