package dev.tocsin.query.esql.analysis;

import dev.tocsin.event.Field;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.source.Span;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.Suggestions;
import java.util.List;
import java.util.Optional;

/** What to do about a name that no column has: an error, or a column taken on trust (esql 34, 35). */
final class Unknown {
    private Unknown() {
    }

    /** The column taken on trust, or null after an error. */
    static Attribute column(Surroundings around, Columns columns, String name, Span span) {
        boolean object = columns.list().stream().anyMatch(a -> a.name().startsWith(name + "."));
        if (!columns.rest().names().test(name)) {
            List<String> near = Suggestions.nearest(name, columns.list().stream().map(Attribute::name).toList(), 3);
            around.problems().error("esql-unknown-column", span, "there is no column [" + name + "] here"
                    + (object ? ", it is an object" : ""), object ? "name one of its fields" : fix(near));
            return null;
        }
        boolean first = around.wanted().names().add(name);
        Optional<Attribute> known = around.incomplete().stream().map(s -> SourceAnalyser.leaf(s, name)).flatMap(Optional::stream)
                .map(f -> new Attribute(name, EsqlType.of(f.type()))).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        if (first && around.unmapped() == Surroundings.Unmapped.REFUSED) {
            warn(around, columns, name, span);
        }
        return new Attribute(name, type(around));
    }

    private static void warn(Surroundings around, Columns columns, String name, Span span) {
        Optional<Field> other = around.incomplete().stream().map(s -> s.field(name)).flatMap(Optional::stream).findFirst();
        List<String> near = around.incomplete().stream().map(s -> s.suggestions(name)).flatMap(List::stream).distinct().limit(3).toList();
        List<String> nearest = near.isEmpty()
                ? Suggestions.nearest(name, columns.list().stream().map(Attribute::name).toList(), 3) : near;
        around.problems().warning("esql-unknown-column", span, other.map(f -> "[" + name + "] is no column: it is "
                + (f.path().equals(name) && f.type().family() != FieldType.Family.FLATTENED ? "an object"
                        : "a key of a flattened field")).orElse("no schema knows the column [" + name + "]"), fix(nearest));
    }

    private static String fix(List<String> near) {
        return near.isEmpty() ? null : "did you mean " + Texts.or(near) + "?";
    }

    /** The type of a column taken on trust. */
    static EsqlType type(Surroundings around) {
        return switch (around.unmapped()) {
            case NULL -> EsqlType.NULL;
            case LOADED -> EsqlType.KEYWORD;
            case REFUSED -> EsqlType.UNKNOWN;
        };
    }

    /** Whether all columns that a pattern fits are there; if not, asks for them. */
    static boolean pattern(Surroundings around, Columns columns, String pattern) {
        return columns.rest() == Rest.NONE || !around.wanted().patterns().add(pattern);
    }
}
