package dev.tocsin.detect;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.predicate.Bounds;
import dev.tocsin.query.predicate.FieldLeaves;
import dev.tocsin.query.predicate.None;
import dev.tocsin.query.predicate.Or;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.query.predicate.PredicateQuery;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.toml.TomlBoolean;
import dev.tocsin.rule.toml.TomlInteger;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlTable.Entry;
import dev.tocsin.rule.toml.TomlValue;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.value.LetterCase;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The clauses of a filter that look at fields. */
final class DslLeaves {
    /** The names of the clauses. */
    static final List<String> NAMES = List.of("exists", "match", "match_phrase", "prefix", "query_string", "range", "regexp", "term",
            "terms", "wildcard");
    private static final Set<String> RANGE = Set.of("gt", "gte", "lt", "lte", "format", "boost", "relation");
    private final SourceText source;
    private final Schema schema;
    private final List<Diagnostic> errors;

    DslLeaves(SourceText source, Schema schema, List<Diagnostic> errors) {
        this.source = source;
        this.schema = schema;
        this.errors = errors;
    }

    /** The clause; empty when there is none of that name. */
    Optional<Predicate> read(String name, TomlTable body, Span span) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        if (name.equals("exists")) {
            return Optional.of(body.string("field").map(field -> exists(field.value(), span))
                    .orElseGet(() -> refused(span, "exists needs field")));
        }
        if (name.equals("query_string")) {
            return Optional.of(queryString(body, span));
        }
        Entry field = body.entries().stream().filter(entry -> !entry.key().equals("boost")).findFirst().orElse(null);
        if (field == null) {
            return Optional.of(refused(span, name + " needs a field"));
        }
        return Optional.of(leaf(name, field, span));
    }

    private Predicate exists(String path, Span span) {
        FieldLeaves leaves = leaves(LetterCase.EXACT);
        return leaves.field(path).map(field -> leaves.exists(field, span)).orElseGet(() -> unmapped(path, span));
    }

    private Predicate leaf(String name, Entry entry, Span span) {
        TomlTable options = entry.value() instanceof TomlTable table ? table : TomlTable.empty(entry.value().span());
        boolean anyCase = options.get("case_insensitive", TomlBoolean.class).map(TomlBoolean::value).orElse(false);
        FieldLeaves leaves = leaves(anyCase ? LetterCase.ASCII : LetterCase.EXACT);
        Field field = leaves.field(entry.key()).orElse(null);
        if (field == null) {
            return unmapped(entry.key(), span);
        }
        if (name.equals("range")) {
            return range(leaves, field, options, span);
        }
        if (name.equals("terms")) {
            return terms(leaves, field, entry.value(), span);
        }
        TomlValue value = entry.value() instanceof TomlTable ? first(options, "value", "query", name) : entry.value();
        String text = value == null ? null : text(value);
        if (text == null) {
            return refused(entry.span(), name + " needs a value that is a string, number or boolean");
        }
        return switch (name) {
            case "term" -> leaves.term(field, text, span);
            case "wildcard" -> leaves.wildcard(field, text, span);
            case "prefix" -> leaves.prefix(field, text, span);
            case "regexp" -> leaves.regex(field, text, span);
            case "match_phrase" -> match(leaves, field, text, true, options, span);
            default -> match(leaves, field, text, phrase(options), options, span);
        };
    }

    /** Old filters say {@code match: {query, type: "phrase"}}. // rule-types 8 */
    private static boolean phrase(TomlTable options) {
        return options.string("type").map(TomlString::value).filter("phrase"::equals).isPresent();
    }

    private Predicate match(FieldLeaves leaves, Field field, String text, boolean phrase, TomlTable options, Span span) {
        boolean and = options.string("operator").map(TomlString::value).filter("and"::equalsIgnoreCase).isPresent();
        if (and && !phrase) {
            return refused(span, "match with operator and is not supported in filters");
        }
        int slop = options.get("slop", TomlInteger.class).map(number -> (int) Math.min(1000, Math.max(0, number.value()))).orElse(0);
        return leaves.match(field, text, phrase, slop, span).orElseGet(() -> new None(field.path(), span, "the text has no word"));
    }

    private Predicate terms(FieldLeaves leaves, Field field, TomlValue value, Span span) {
        if (!(value instanceof TomlList list)) {
            return refused(span, "terms needs a list of values");
        }
        List<String> texts = list.values().stream().map(DslLeaves::text).toList();
        if (texts.contains(null)) {
            return refused(span, "terms needs strings, numbers or booleans");
        }
        return new Or(texts.stream().map(text -> leaves.term(field, text, span)).toList(), span);
    }

    private Predicate range(FieldLeaves leaves, Field field, TomlTable options, Span span) {
        for (Entry entry : options.entries()) {
            if (!RANGE.contains(entry.key())) {
                return refused(entry.keySpan(), entry.key() + " is not supported in range");
            }
        }
        String low = bound(options, "gte", "gt");
        String high = bound(options, "lte", "lt");
        return leaves.range(field, new Bounds(low, options.has("gte"), high, options.has("lte")), span);
    }

    private Predicate queryString(TomlTable body, Span span) {
        Optional<TomlString> text = body.string("query");
        boolean oneField = body.string("default_field").map(TomlString::value).filter(field -> !field.equals("*")).isPresent();
        if (text.isEmpty() || oneField || body.has("fields") || body.has("default_operator")) {
            return refused(span, text.isEmpty() ? "query_string needs query"
                    : "query_string is only supported over all fields, without default_field, fields and default_operator");
        }
        Checked<CompiledQuery> query = new RuleQuery("lucene", text.get().text()).compile(schema, QuerySettings.DEFAULT);
        errors.addAll(query.errors());
        return query.value() instanceof PredicateQuery found ? new Embedded(found.predicate(), span)
                : new None(null, span, "refused");
    }

    private Predicate refused(Span span, String message) {
        errors.add(new Diagnostic(Level.ERROR, DslReader.ID, source, span, message, null));
        return new None(null, span, "refused");
    }

    private static Predicate unmapped(String path, Span span) {
        return new None(path, span, "unmapped field");
    }

    private FieldLeaves leaves(LetterCase letters) {
        return new FieldLeaves(schema, ZoneOffset.UTC, letters);
    }

    private static String bound(TomlTable options, String... keys) {
        TomlValue value = first(options, keys);
        return value == null ? null : text(value);
    }

    private static TomlValue first(TomlTable table, String... keys) {
        for (String key : keys) {
            if (table.has(key)) {
                return table.get(key).orElseThrow();
            }
        }
        return null;
    }

    private static String text(TomlValue value) {
        return value instanceof TomlTable || value instanceof TomlList ? null : String.valueOf(TomlJson.value(value));
    }
}
