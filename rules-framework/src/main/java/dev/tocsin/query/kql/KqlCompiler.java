package dev.tocsin.query.kql;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.predicate.All;
import dev.tocsin.query.predicate.And;
import dev.tocsin.query.predicate.Bounds;
import dev.tocsin.query.predicate.Nested;
import dev.tocsin.query.predicate.None;
import dev.tocsin.query.predicate.Not;
import dev.tocsin.query.predicate.Or;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.query.predicate.PredicateQuery;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Level;
import dev.tocsin.source.Span;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.ValueSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Binds a query to the fields of a schema (kql 20 to 51); collects all errors. */
final class KqlCompiler {
    private final EmbeddedText source;
    private final Schema schema;
    private final Dialect dialect;
    private final Dialect.Leaves leaves;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    KqlCompiler(EmbeddedText source, Schema schema, Dialect dialect) {
        this.source = source;
        this.schema = schema;
        this.dialect = dialect;
        this.leaves = dialect.leaves(schema);
    }

    Checked<CompiledQuery> compile(KqlNode node) {
        Predicate predicate = predicate(node, null);
        boolean refused = diagnostics.stream().anyMatch(d -> d.level() == Level.ERROR);
        return new Checked<>(refused ? null : new PredicateQuery(source, predicate), diagnostics);
    }

    /** @param nested the full path of the braces around the node, or null */
    private Predicate predicate(KqlNode node, String nested) {
        if (node instanceof KqlNode.And and) {
            return new And(and.parts().stream().map(part -> predicate(part, nested)).toList(), and.span());
        }
        if (node instanceof KqlNode.Or or) {
            return new Or(or.parts().stream().map(part -> predicate(part, nested)).toList(), or.span());
        }
        if (node instanceof KqlNode.Not not) {
            return new Not(predicate(not.part(), nested), not.span());
        }
        if (node instanceof KqlNode.Nested block) {
            return block(block, nested);
        }
        if (node instanceof KqlNode.Compare compare) {
            Bounds bounds = compare.value().kind() == Literal.Kind.NULL ? new Bounds(null, false, null, false)
                    : Bounds.of(compare.operator(), compare.value().text());
            return overFields(compare.field(), compare.value(), compare.span(), nested,
                    field -> leaves.exact().range(field, bounds, compare.span()));
        }
        return node instanceof KqlNode.Is is ? is(is, nested) : new All(node.span(), null);
    }

    private Predicate block(KqlNode.Nested block, String nested) {
        String path = full(block.path().text(), nested);
        Optional<Field> field = schema.field(path);
        if (field.isEmpty() || field.get().type() != FieldType.NESTED) {
            String what = field.map(f -> "has the type " + f.type().esName()).orElse("is not mapped");
            diagnostics.add(source.error("kql-nested", block.path().span(), // kql 45
                    path + " " + what + ": braces can only follow a field of the type nested",
                    "without braces: " + path + ".name:value"));
            return new None(path, block.span(), null);
        }
        return new Nested(path, predicate(block.part(), path), block.span());
    }

    private Predicate is(KqlNode.Is is, String nested) {
        Literal value = is.value();
        if (is.field() == null || is.field().kind() == Literal.Kind.NULL) {
            return nested == null ? freeText(value)
                    : new None(null, is.span(), "free text inside of braces finds nothing");
        }
        if (is.field().isStar() && value.isStar()) {
            return new All(is.span(), null); // kql 20
        }
        return overFields(is.field(), value, is.span(), nested, field -> {
            if (value.isStar()) {
                return leaves.exact().exists(field, is.span());
            }
            warnOfBlanks(field, value);
            return Spans.of(dialect.is(field, value, leaves), is.span());
        });
    }

    private Predicate freeText(Literal value) {
        if (value.kind() == Literal.Kind.NULL && dialect instanceof KibanaDialect) {
            refuse(value, "null is no text that can be searched for");
        }
        if (value.isStar()) {
            return new All(value.span(), null);
        }
        String fields = dialect.defaultField();
        if (value.isPattern()) {
            QueryStringPattern pattern = QueryStringPattern.of(value);
            List<Predicate> parts = pattern.parts().stream().map(part -> part.kind() == QueryStringPattern.Kind.STAR
                    ? new All(value.span(), null)
                    : leaves.exact().someField(fields, field -> pattern.leaf(part, field, leaves.exact()), value.span())).toList();
            return parts.size() == 1 ? parts.get(0) : new Or(parts, value.span());
        }
        return leaves.exact().someField(fields, // kql 50
                field -> leaves.exact().match(field, value.text(), value.isQuoted(), 0, value.span()), value.span());
    }

    /** One leaf for each field that a name stands for, any of which may hold. */
    private Predicate overFields(Literal name, Literal value, Span span, String nested, Function<Field, Predicate> leaf) {
        String path = full(name.text(), nested);
        List<Field> fields = dialect.expands(name)
                ? schema.matching(path)
                : leaves.exact().field(path).map(List::of).orElse(List.of());
        List<Predicate> parts = new ArrayList<>();
        for (Field field : fields) {
            try {
                parts.add(inItsObjects(field, name, nested, leaf));
            } catch (ValueSyntaxException e) {
                refuse(value, e.getMessage());
                break;
            }
        }
        if (parts.isEmpty()) {
            return new None(path, span, dialect.expands(name) ? "no field fits " + path : path + " is not mapped"); // kql 28
        }
        return parts.size() == 1 ? parts.get(0) : new Or(parts, span);
    }

    private Predicate inItsObjects(Field field, Literal name, String nested, Function<Field, Predicate> leaf) {
        String parent = schema.nestedParent(field.path()).orElse(null);
        if (parent == null || parent.equals(nested)) {
            return leaf.apply(field);
        }
        Predicate asked = leaf.apply(field);
        if (dialect.wrapsNested() || dialect.expands(name) && nested == null) {
            return new Nested(parent, asked, asked.span());
        }
        diagnostics.add(source.diagnostic(Level.WARNING, "kql-nested-field", name.span(), // kql 40
                field.path() + " lies in the nested field " + parent + " and is only found in its braces",
                "write " + parent + ":{ " + field.path().substring(parent.length() + 1) + ":... }"));
        return new None(field.path(), asked.span(), field.path() + " is only found in the braces of " + parent);
    }

    private void warnOfBlanks(Field field, Literal value) {
        boolean split = value.isPattern() && !field.types().equals(java.util.Set.of(FieldType.KEYWORD))
                && QueryStringPattern.of(value).isSplit();
        if (split) {
            diagnostics.add(source.diagnostic(Level.WARNING, "kql-blank-split", value.span(), // kql 25
                    "on " + field.path() + ", which has the type " + field.type().esName()
                            + ", this pattern is split at its blanks, and any part is enough",
                    "ask for each part that must be there: " + field.path() + ":(*one* and *two*)"));
        }
    }

    private void refuse(Literal value, String message) {
        String fix = message.startsWith("null") ? "to ask for a missing field write not field:*"
                : value.isPattern() && !value.isStar() && message.contains("type ip") ? "write a block such as 10.0.0.0/8" : null;
        diagnostics.add(source.error("kql-type", value.span(), message, fix)); // kql 52
    }

    private static String full(String name, String nested) {
        return nested == null ? name : nested + "." + name;
    }
}
