package dev.tocsin.detect;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.Span;
import dev.tocsin.value.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds the parts that rules of several types have, and notes all that stands against them. */
final class Compilation {
    static final String UNSUPPORTED = "rule-unsupported";
    private final Rule rule;
    private final Schema schema;
    private final List<ExceptionItem> exceptions;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Compilation(Rule rule, Surroundings around) {
        this.rule = rule;
        this.schema = around.schema();
        this.exceptions = around.exceptions();
    }

    Rule rule() {
        return rule;
    }

    Schema schema() {
        return schema;
    }

    /** What was noted so far; may be added to. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The scope of a rule whose query decides about each event, or that has none. */
    Scope eventScope() {
        Optional<CompiledQuery> query = query(QuerySettings.DEFAULT);
        query.filter(q -> !(q instanceof EventQuery)).ifPresent(q -> error(UNSUPPORTED, rule.span("language"),
                "a rule of type " + rule.type().id() + " cannot have a query in " + rule.language(), null));
        return scope(query);
    }

    Scope scope(Optional<CompiledQuery> query) {
        return new Scope(rule, schema, Detector.indices(rule), rule.timestampOverride(), query, filters(rule.filters(), schema),
                BoundException.bind(exceptions, schema, diagnostics));
    }

    /** The rule's query; empty when it has none or a broken one. // rule-types 31 */
    Optional<CompiledQuery> query(QuerySettings settings) {
        return rule.query().flatMap(query -> query(query, schema, settings));
    }

    Optional<CompiledQuery> query(RuleQuery query, Schema fields, QuerySettings settings) {
        Checked<CompiledQuery> compiled = query.compile(fields, settings);
        diagnostics.addAll(compiled.diagnostics());
        return Optional.ofNullable(compiled.value());
    }

    List<Predicate> filters(List<TomlTable> filters, Schema fields) {
        return new KibanaFilters(rule.source(), fields, diagnostics).read(filters);
    }

    /** A field whose values can be grouped; texts have no values in the index to group by. */
    Field aggregated(String path, String key) {
        Field field = field(path, schema);
        FieldType.Family family = field.type().family();
        if (family == FieldType.Family.TEXT || family == FieldType.Family.OBJECT || family == FieldType.Family.NESTED) {
            error("rule-field", rule.span(key), path + " is of type " + field.type().esName() + ", whose values cannot be grouped",
                    "use a field of type keyword");
        }
        return field;
    }

    static Field field(String path, Schema fields) {
        return fields.field(path).orElseGet(() -> Field.of(path, FieldType.KEYWORD));
    }

    void unsupported(String key, String message, String fix) {
        error(UNSUPPORTED, rule.span(key), message, fix);
    }

    void error(String id, Span span, String message, String fix) {
        diagnostics.add(new Diagnostic(Level.ERROR, id, rule.source(), span, message, fix));
    }

    void warning(String key, String message) {
        diagnostics.add(new Diagnostic(Level.WARNING, UNSUPPORTED, rule.source(), rule.span(key), message, null));
    }
}
