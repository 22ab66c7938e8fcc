package dev.tocsin.detect;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.query.predicate.All;
import dev.tocsin.query.predicate.And;
import dev.tocsin.query.predicate.FieldLeaves;
import dev.tocsin.query.predicate.Nested;
import dev.tocsin.query.predicate.None;
import dev.tocsin.query.predicate.Not;
import dev.tocsin.query.predicate.Or;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.rule.toml.TomlInteger;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlTable.Entry;
import dev.tocsin.rule.toml.TomlValue;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.ValueSyntaxException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the part of Elasticsearch's query language that Kibana's filters are made of. // rule-types 9, 10 */
final class DslReader {
    static final String ID = "rule-filter";
    private static final int DEEPEST = 100;
    private static final Set<String> BOOL = Set.of("must", "filter", "should", "must_not", "minimum_should_match", "boost", "_name");
    private final SourceText source;
    private final Schema schema;
    private final List<Diagnostic> errors;
    private final DslLeaves leaves;
    private int depth;

    DslReader(SourceText source, Schema schema, List<Diagnostic> errors) {
        this.source = source;
        this.schema = schema;
        this.errors = errors;
        this.leaves = new DslLeaves(source, schema, errors);
    }

    /** A query object, which holds one clause. */
    Predicate query(TomlTable query) {
        if (query.entries().size() != 1) {
            return refused(query.span(), query.isEmpty() ? "the query has no clause"
                    : "a query holds one clause, but here are several: "
                            + String.join(", ", query.entries().stream().map(Entry::key).toList()), "combine them with bool");
        }
        return clause(query.entries().iterator().next());
    }

    /** A clause under its name. */
    Predicate clause(Entry clause) {
        if (!(clause.value() instanceof TomlTable body)) {
            return refused(clause.span(), clause.key() + " should be a table, but is " + clause.value().kind(), null);
        }
        if (depth >= DEEPEST) {
            return refused(clause.keySpan(), "clauses are nested deeper than " + DEEPEST + " levels", null);
        }
        depth++;
        try {
            return clause(clause, body);
        } catch (ValueSyntaxException e) {
            return refused(clause.span(), e.getMessage(), null);
        } finally {
            depth--;
        }
    }

    /** Notes an error and stands for what could not be read. */
    Predicate refused(Span span, String message, String fix) {
        errors.add(new Diagnostic(Level.ERROR, ID, source, span, message, fix));
        return new None(null, span, "refused");
    }

    private Predicate clause(Entry clause, TomlTable body) {
        Span span = clause.span();
        return switch (clause.key()) {
            case "match_all" -> new All(span, null);
            case "match_none" -> new None(null, span, null);
            case "bool" -> bool(body, span);
            case "nested" -> nested(body, span);
            case "constant_score" -> body.table("filter").map(this::query).orElseGet(() -> refused(span, "constant_score needs filter", null));
            default -> leaves.read(clause.key(), body, span)
                    .orElseGet(() -> refused(clause.keySpan(), "the clause " + clause.key() + " is not supported in filters; supported are "
                            + String.join(", ", DslLeaves.NAMES) + ", bool, nested, match_all and match_none", null));
        };
    }

    private Predicate bool(TomlTable body, Span span) {
        for (Entry entry : body.entries()) {
            if (!BOOL.contains(entry.key())) {
                refused(entry.keySpan(), entry.key() + " is no part of bool", null);
            }
        }
        List<Predicate> needed = new ArrayList<>(queries(body, "must"));
        needed.addAll(queries(body, "filter"));
        List<Predicate> should = queries(body, "should");
        long minimum = minimum(body, needed.isEmpty() && !should.isEmpty() ? 1 : 0); // rule-types 10
        if (minimum == 1) {
            needed.add(new Or(should, body.get("should").map(TomlValue::span).orElse(span)));
        } else if (minimum > 1) {
            return refused(span, "minimum_should_match of more than 1 is not supported in filters", null);
        }
        queries(body, "must_not").forEach(predicate -> needed.add(new Not(predicate, predicate.span())));
        return needed.size() == 1 ? needed.get(0) : new And(needed, span);
    }

    private long minimum(TomlTable body, long standard) {
        TomlValue value = body.get("minimum_should_match").orElse(null);
        if (value == null) {
            return standard;
        }
        if (value instanceof TomlInteger number && number.value() >= 0) {
            return number.value();
        }
        if (value instanceof TomlString text && text.value().matches("\\d{1,4}")) {
            return Long.parseLong(text.value());
        }
        refused(value.span(), "minimum_should_match is only supported as a whole number", null);
        return standard;
    }

    private List<Predicate> queries(TomlTable body, String key) {
        TomlValue value = body.get(key).orElse(null);
        if (value instanceof TomlTable one) {
            return List.of(query(one));
        }
        if (value instanceof TomlList list) {
            if (list.tables().size() < list.values().size()) {
                refused(list.span(), key + " should hold queries only", null);
            }
            return list.tables().stream().map(this::query).toList();
        }
        if (value != null) {
            refused(value.span(), key + " should be a query or a list of queries, but is " + value.kind(), null);
        }
        return List.of();
    }

    private Predicate nested(TomlTable body, Span span) {
        Optional<String> path = body.string("path").map(TomlString::value);
        Optional<TomlTable> query = body.table("query");
        if (path.isEmpty() || query.isEmpty()) {
            return refused(span, "nested needs path and query", null);
        }
        Optional<Field> field = schema.field(path.get());
        if (field.isEmpty() || field.get().type() != dev.tocsin.value.FieldType.NESTED) {
            return refused(span, path.get() + " is not mapped as nested", null);
        }
        return new Nested(path.get(), query(query.get()), span);
    }
}
