package dev.tocsin.detect;

import dev.tocsin.detect.ExceptionItem.Entry;
import dev.tocsin.detect.ExceptionItem.Test;
import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.query.predicate.And;
import dev.tocsin.query.predicate.Bounds;
import dev.tocsin.query.predicate.FieldLeaves;
import dev.tocsin.query.predicate.Nested;
import dev.tocsin.query.predicate.None;
import dev.tocsin.query.predicate.Not;
import dev.tocsin.query.predicate.Or;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.Span;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.ValueSyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An exception item bound to the fields of a schema.
 *
 * @param condition holds for the events that it excepts
 */
record BoundException(ExceptionItem item, Predicate condition) {
    /** Binds items; what the engine would refuse is noted. */
    static List<BoundException> bind(List<ExceptionItem> items, Schema schema, List<Diagnostic> errors) {
        List<BoundException> out = new ArrayList<>();
        for (ExceptionItem item : items) {
            try {
                out.add(new BoundException(item, new Binder(item.span(), schema).item(item)));
            } catch (ValueSyntaxException e) {
                errors.add(new Diagnostic(Level.ERROR, "exception-list", item.source(), item.span(), e.getMessage(), null));
            }
        }
        return out;
    }

    /** Whether it counts at a time. // rule-types 12 */
    boolean active(Instant now) {
        return item.expires().map(now::isBefore).orElse(true);
    }

    private static final class Binder {
        private final Span span;
        private final Schema schema;
        private final FieldLeaves leaves;

        Binder(Span span, Schema schema) {
            this.span = span;
            this.schema = schema;
            this.leaves = new FieldLeaves(schema, ZoneOffset.UTC, LetterCase.EXACT);
        }

        Predicate item(ExceptionItem item) {
            List<Predicate> parts = new ArrayList<>();
            item.entries().forEach(entry -> parts.add(entry("", entry)));
            if (!item.systems().isEmpty()) { // rule-types 14
                List<Predicate> systems = new ArrayList<>();
                for (String system : item.systems()) {
                    systems.add(any("host.os.type", List.of(system)));
                    systems.add(any("host.os.name.caseless", List.of(system)));
                }
                parts.add(new Or(systems, span));
            }
            return new And(parts, span);
        }

        private Predicate entry(String prefix, Entry entry) {
            Predicate test = test(prefix + entry.field(), entry.test());
            return entry.excluded() ? new Not(test, span) : test;
        }

        private Predicate test(String path, Test test) {
            if (test instanceof Test.AnyOf any) {
                return any(path, any.values());
            }
            if (test instanceof Test.InOneObject nested) {
                if (schema.field(path).filter(field -> field.type() == FieldType.NESTED).isEmpty()) {
                    throw new ValueSyntaxException(path + " is not mapped as nested, so a nested entry cannot ask it");
                }
                return new Nested(path, new And(nested.entries().stream().map(entry -> entry(path + ".", entry)).toList(), span), span);
            }
            Optional<Field> field = leaves.field(path);
            if (field.isEmpty()) {
                return new None(path, span, "unmapped field");
            }
            if (test instanceof Test.InList list) {
                return listed(field.get(), list);
            }
            return test instanceof Test.Fits fits ? leaves.wildcard(field.get(), fits.pattern(), span) : leaves.exists(field.get(), span);
        }

        /** A value list as clauses: values and blocks as they are, {@code a-b} as a range. // rule-types 15 */
        private Predicate listed(Field field, Test.InList list) {
            List<String> values = new ArrayList<>();
            List<Predicate> parts = new ArrayList<>();
            for (String value : list.values()) {
                int hyphen = list.ranges() ? value.indexOf('-') : -1;
                if (hyphen < 0) {
                    values.add(value);
                } else {
                    Bounds bounds = new Bounds(value.substring(0, hyphen).strip(), true, value.substring(hyphen + 1).strip(), true);
                    parts.add(leaves.range(field, bounds, span));
                }
            }
            parts.add(0, leaves.terms(field, values, span));
            return new Or(parts, span);
        }

        private Predicate any(String path, List<String> values) {
            Optional<Field> field = leaves.field(path);
            if (field.isEmpty()) {
                return new None(path, span, "unmapped field");
            }
            return new Or(values.stream().<Predicate>map(value -> leaves.match(field.get(), value, true, 0, span)
                    .orElseGet(() -> new None(path, span, "the text has no word"))).toList(), span);
        }
    }
}
