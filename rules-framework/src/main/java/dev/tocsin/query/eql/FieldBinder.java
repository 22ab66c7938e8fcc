package dev.tocsin.query.eql;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.query.eql.Bound.Constant;
import dev.tocsin.query.eql.Bound.FieldValue;
import dev.tocsin.query.eql.Expression.FieldName;
import dev.tocsin.query.eql.function.EqlType;
import dev.tocsin.source.Span;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.FieldType.Family;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the fields of a query in a schema and refuses those that EQL cannot use. (eql 17, 18, 22) */
final class FieldBinder {
    private final Schema schema;
    private final Problems problems;

    FieldBinder(Schema schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
    }

    /** The field, or the constant null for an optional one that is unmapped; errors are noted. */
    Bound bind(FieldName name) {
        return bind(name.path(), name.optional(), name.span());
    }

    /** A field that the rule names outside of its query; the span is what needs it. */
    Bound setting(String path, Span span) {
        return bind(path, false, span);
    }

    private Bound bind(String path, boolean optional, Span span) {
        Optional<String> nested = schema.nestedParent(path);
        if (nested.isPresent()) {
            return unusable(span, "`" + path + "` lies in the nested field `" + nested.get() + "`, and EQL has no nested fields.");
        }
        Optional<Field> found = schema.field(path);
        if (found.isEmpty() || isKeyOfFlattened(path, found.get())) {
            return unmapped(path, optional, span, found.isPresent());
        }
        Field field = found.get();
        if (!field.declared() && !optional) {
            unknown(path, span, false); // only the events have it, as dynamic mapping would
        }
        conflict(field, span);
        if (field.type().family() == Family.TEXT) {
            return text(field, span);
        }
        return EqlType.of(field.type()).<Bound>map(type -> new FieldValue(field, type, span))
                .orElseGet(() -> unusable(span, "`" + path + "` is of type " + field.type().esName() + ", which EQL cannot use."));
    }

    private Bound unmapped(String path, boolean optional, Span span, boolean flattened) {
        boolean certain = schema.complete() || flattened; // eql 18
        if (certain && optional) {
            return new Constant(null, EqlType.NULL, span); // eql 17, 31
        }
        if (certain) {
            problems.error("eql-unknown-field", span, reason(path, flattened), fix(path, flattened));
        } else if (!optional) {
            unknown(path, span, flattened);
        }
        Field guess = new Field(path, path, FieldType.KEYWORD, Set.of(FieldType.KEYWORD), Integer.MAX_VALUE, false, null, false);
        return new FieldValue(guess, EqlType.ANY, span);
    }

    private void unknown(String path, Span span, boolean flattened) {
        problems.warning("eql-unknown-field", span, reason(path, flattened), fix(path, flattened));
    }

    private String reason(String path, boolean flattened) {
        return flattened ? "`" + path + "` is a key of a flattened field, which EQL does not see."
                : schema.complete() ? "No index of the rule has the field `" + path + "`."
                : "No index of the rule is known to have the field `" + path + "`.";
    }

    private String fix(String path, boolean flattened) {
        if (flattened) {
            return "write `?" + path + "` if it may be missing, or use a language that reads flattened fields: KQL";
        }
        List<String> near = schema.suggestions(path);
        return near.isEmpty() ? "check the name, or write `?" + path + "` if it may be unmapped"
                : "did you mean " + near.stream().map(n -> "`" + n + "`").collect(Collectors.joining(" or ")) + "?";
    }

    /** eql 18 */
    private Bound text(Field field, Span span) {
        List<Field> exact = schema.matching(field.sourcePath() + ".*").stream()
                .filter(f -> f.sourcePath().equals(field.sourcePath()) && f.type().family() == Family.STRING && !f.lowercase())
                .toList();
        if (exact.size() == 1) {
            return new FieldValue(exact.get(0), EqlType.STRING, span);
        }
        return unusable(span, "`" + field.path() + "` is a text field " + (exact.isEmpty()
                ? "without a keyword sub-field, and EQL compares exact values only."
                : "with several keyword sub-fields: name one of them."));
    }

    /** eql 22 */
    private void conflict(Field field, Span span) {
        Set<Family> families = field.types().stream().map(FieldType::family).collect(Collectors.toSet());
        if (families.size() > 1) {
            String message = "`" + field.path() + "` has different types in different indices: "
                    + field.types().stream().map(FieldType::esName).sorted().collect(Collectors.joining(", ")) + ".";
            if (schema.complete()) {
                problems.error("eql-type", span, message, "narrow the index patterns of the rule");
            } else {
                problems.warning("eql-type", span, message, "narrow the index patterns of the rule");
            }
        }
    }

    private Bound unusable(Span span, String message) {
        problems.error("eql-type", span, message, null);
        return new Constant(null, EqlType.ANY, span);
    }

    private boolean isKeyOfFlattened(String path, Field field) {
        if (!field.types().equals(Set.of(FieldType.FLATTENED))) {
            return false; // some index maps the path itself
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (schema.field(path.substring(0, dot)).filter(f -> f.type() == FieldType.FLATTENED).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
