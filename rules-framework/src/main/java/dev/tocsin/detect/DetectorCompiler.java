package dev.tocsin.detect;

import dev.tocsin.event.EventReader;
import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.RuleType;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.Span;
import dev.tocsin.value.FieldType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the detector of a rule and notes all that stands against it. */
final class DetectorCompiler {
    private static final String UNSUPPORTED = "rule-unsupported";
    private final Rule rule;
    private final Schema schema;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    DetectorCompiler(Rule rule, Schema schema) {
        this.rule = rule;
        this.schema = schema;
    }

    Checked<Detector> compile() {
        diagnostics.addAll(Windows.check(rule));
        refuseWhatIsMissing();
        Detector detector = detector();
        diagnostics.sort(Diagnostic.ORDER);
        boolean broken = diagnostics.stream().anyMatch(diagnostic -> diagnostic.level() == Level.ERROR);
        return new Checked<>(broken ? null : detector, diagnostics);
    }

    private Detector detector() {
        RuleType type = rule.type();
        if (type instanceof RuleType.Query) {
            return new QueryDetector(eventScope());
        }
        if (type instanceof RuleType.SavedQuery) {
            if (rule.query().isEmpty()) {
                unsupported("saved_id", "a saved query can only be run from the copy in the rule's query, and there is none",
                        "copy the saved query into query");
            }
            return new QueryDetector(eventScope());
        }
        if (type instanceof RuleType.NewTerms terms) {
            return newTerms(terms);
        }
        if (type instanceof RuleType.Eql eql) {
            return eql(eql);
        }
        if (type instanceof RuleType.Threshold threshold) {
            return threshold(threshold);
        }
        if (type instanceof RuleType.Esql) {
            return esql();
        }
        unsupported("type", "rule type " + type.id() + " is not supported yet", null);
        return null;
    }

    private Detector newTerms(RuleType.NewTerms terms) {
        Windows.check(rule, "new_terms", terms.historyWindowStart(), diagnostics);
        if (diagnostics.stream().noneMatch(d -> d.id().equals("rule-window"))
                && !Windows.before(terms.historyWindowStart(), rule.from())) {
            error("rule-window", rule.span("new_terms"), "the history window starts at " + terms.historyWindowStart()
                    + ", but must start before the rule's window, which starts at " + rule.from(), null); // rule-types 42
        }
        List<Field> fields = terms.fields().stream().map(path -> aggregated(path, "new_terms")).toList();
        return new NewTermsDetector(eventScope(), fields, terms.historyWindowStart());
    }

    private Detector eql(RuleType.Eql eql) {
        QuerySettings settings = new QuerySettings(eql.eventCategoryField().orElse(QuerySettings.DEFAULT.eventCategoryField()),
                eql.timestampField().orElse(QuerySettings.DEFAULT.timestampField()), eql.tiebreakerField().orElse(null),
                rule.maxSignals(), null); // rule-types 55
        Optional<CompiledQuery> query = compiled(settings);
        return query.map(compiled -> new EqlDetector(scope(query), compiled)).orElse(null);
    }

    private Detector threshold(RuleType.Threshold threshold) {
        if (threshold.cardinality().size() > 1) {
            unsupported("threshold", "the engine counts the distinct values of one field only, but cardinality names "
                    + threshold.cardinality().size(), null); // rule-types 33
        }
        List<Field> fields = threshold.fields().stream().filter(path -> !path.isBlank()).map(path -> aggregated(path, "threshold")).toList();
        RuleType.Cardinality counted = threshold.cardinality().stream().findFirst().orElse(null);
        return new ThresholdDetector(eventScope(), fields, threshold.value(),
                counted == null ? null : aggregated(counted.field(), "threshold"), counted == null ? 0 : counted.value());
    }

    private Detector esql() {
        Optional<CompiledQuery> compiled = compiled(QuerySettings.DEFAULT);
        Optional<QueryFacts> facts = rule.query().map(RuleQuery::parse).map(Checked::value).map(Query::facts);
        if (compiled.isEmpty() || facts.isEmpty()) {
            return null;
        }
        boolean aggregating = facts.get().commands().stream().anyMatch(command -> command.name().equals("stats")); // rule-types 63
        List<String> expanded = facts.get().fields().stream().filter(use -> use.operator().equals("mv_expand"))
                .map(QueryFacts.FieldUse::path).distinct().toList();
        return new EsqlDetector(scope(compiled), compiled.get(), aggregating, keepsId(compiled.get()), expanded);
    }

    /** Whether a run over no events gives a table that names events. */
    private static boolean keepsId(CompiledQuery query) {
        try {
            Session session = query.open(new RunContext(Instant.EPOCH));
            session.accept(EventReader.read(List.of()).orThrow());
            return session.finish() instanceof QueryResult.Table table
                    && table.columns().stream().anyMatch(column -> column.name().equals("_id"));
        } catch (QueryRunException e) {
            return false; // what only a real run is given is missing here
        }
    }

    /** A field whose values can be grouped; texts have no values in the index to group by. */
    private Field aggregated(String path, String key) {
        Field field = schema.field(path).orElseGet(() -> Field.of(path, FieldType.KEYWORD));
        FieldType.Family family = field.type().family();
        if (family == FieldType.Family.TEXT || family == FieldType.Family.OBJECT || family == FieldType.Family.NESTED) {
            error("rule-field", rule.span(key), path + " is of type " + field.type().esName() + ", whose values cannot be grouped",
                    "use a field of type keyword");
        }
        return field;
    }

    private Scope eventScope() {
        Optional<CompiledQuery> query = compiled(QuerySettings.DEFAULT);
        query.filter(q -> !(q instanceof EventQuery)).ifPresent(q -> error(UNSUPPORTED, rule.span("language"),
                "a rule of type " + rule.type().id() + " cannot have a query in " + rule.language(), null));
        return scope(query);
    }

    private Scope scope(Optional<CompiledQuery> query) {
        return new Scope(rule, schema, Detector.indices(rule), query, filters());
    }

    private List<Predicate> filters() {
        return new KibanaFilters(rule.source(), schema, diagnostics).read(rule.filters());
    }

    private Optional<CompiledQuery> compiled(QuerySettings settings) {
        Optional<RuleQuery> query = rule.query();
        if (query.isEmpty()) {
            return Optional.empty(); // rule-types 31
        }
        Checked<CompiledQuery> compiled = query.get().compile(schema, settings);
        diagnostics.addAll(compiled.diagnostics());
        return Optional.ofNullable(compiled.value());
    }

    private void refuseWhatIsMissing() {
        rule.alert().suppression().ifPresent(s -> unsupported("alert_suppression", "alert suppression is not supported yet", null));
        if (!rule.exceptionLists().isEmpty()) {
            warning("exceptions_list", "the items of exception lists are not in the rule's file and are not applied");
        }
        if (rule.dataViewId().isPresent()) {
            warning("data_view_id", "the index patterns of the data view are not known, so every event counts as covered");
        }
    }

    private void unsupported(String key, String message, String fix) {
        error(UNSUPPORTED, rule.span(key), message, fix);
    }

    private void error(String id, Span span, String message, String fix) {
        diagnostics.add(new Diagnostic(Level.ERROR, id, rule.source(), span, message, fix));
    }

    private void warning(String key, String message) {
        diagnostics.add(new Diagnostic(Level.WARNING, UNSUPPORTED, rule.source(), rule.span(key), message, null));
    }
}
