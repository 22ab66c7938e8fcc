package dev.tocsin.detect;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleType;
import dev.tocsin.rule.toml.TomlBoolean;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.Span;
import java.util.List;
import java.util.Optional;

/** Makes the detector of a rule. */
final class DetectorCompiler {
    private final Rule rule;
    private final Surroundings around;
    private final Compilation made;

    DetectorCompiler(Rule rule, Surroundings around) {
        this.rule = rule;
        this.around = around;
        this.made = new Compilation(rule, around);
    }

    Checked<Detector> compile() {
        List<Diagnostic> diagnostics = made.diagnostics();
        diagnostics.addAll(Windows.check(rule));
        warnOfWhatIsMissing();
        Detector detector = detector();
        diagnostics.sort(Diagnostic.ORDER);
        boolean broken = diagnostics.stream().anyMatch(diagnostic -> diagnostic.level() == Level.ERROR);
        return new Checked<>(broken ? null : detector, diagnostics);
    }

    private Detector detector() {
        RuleType type = rule.type();
        if (type instanceof RuleType.Query) {
            return query();
        } else if (type instanceof RuleType.SavedQuery) {
            return savedQuery();
        } else if (type instanceof RuleType.NewTerms terms) {
            return newTerms(terms);
        } else if (type instanceof RuleType.Threshold threshold) {
            return threshold(threshold);
        } else if (type instanceof RuleType.Eql eql) {
            return eql(eql);
        } else if (type instanceof RuleType.Esql) {
            return EsqlRules.compile(made);
        } else if (type instanceof RuleType.ThreatMatch threats) {
            return threatMatch(threats);
        } else if (type instanceof RuleType.MachineLearning learning) {
            Scope scope = made.scope(Optional.empty());
            return new MachineLearningDetector(scope.withTime("timestamp"), learning);
        }
        made.unsupported("type", "rule type " + type.id() + " is not supported yet", null);
        return null;
    }

    private Detector savedQuery() {
        if (rule.query().isEmpty()) {
            made.unsupported("saved_id", "a saved query can only be run from the copy in the rule's query, and there is none",
                    "copy the saved query into query");
        } else { // rule-types 30
            made.warning("saved_id", "the saved query lies in Kibana; what runs here is the copy in the rule's file, with the rule's own filters");
        }
        return query();
    }

    /** Its suppressed groups are those of an aggregation, which texts have no values for. // rule-types 72 */
    private Detector query() {
        rule.alert().suppression().ifPresent(settings -> settings.groupBy().forEach(path -> made.aggregated(path, "alert_suppression")));
        return new QueryDetector(made.eventScope());
    }

    private Detector newTerms(RuleType.NewTerms terms) {
        Windows.check(rule, "new_terms", terms.historyWindowStart(), made.diagnostics());
        if (made.diagnostics().stream().noneMatch(d -> d.id().equals("rule-window"))
                && !Windows.before(terms.historyWindowStart(), rule.from())) {
            made.error("rule-window", rule.span("new_terms"), "the history window starts at " + terms.historyWindowStart()
                    + ", but must start before the rule's window, which starts at " + rule.from(), null); // rule-types 42
        }
        List<Field> fields = terms.fields().stream().map(path -> made.aggregated(path, "new_terms")).toList();
        return new NewTermsDetector(made.eventScope(), fields, terms.historyWindowStart());
    }

    private Detector threshold(RuleType.Threshold threshold) {
        if (threshold.cardinality().size() > 1) {
            made.unsupported("threshold", "the engine counts the distinct values of one field only, but cardinality names "
                    + threshold.cardinality().size(), null); // rule-types 33
        }
        List<Field> fields = threshold.fields().stream().filter(path -> !path.isBlank())
                .map(path -> made.aggregated(path, "threshold")).toList();
        RuleType.Cardinality counted = threshold.cardinality().stream().findFirst().orElse(null);
        return new ThresholdDetector(made.eventScope(), fields, threshold.value(),
                counted == null ? null : made.aggregated(counted.field(), "threshold"), counted == null ? 0 : counted.value());
    }

    private Detector eql(RuleType.Eql eql) {
        QuerySettings settings = new QuerySettings(eql.eventCategoryField().orElse(QuerySettings.DEFAULT.eventCategoryField()),
                eql.timestampField().orElse(QuerySettings.DEFAULT.timestampField()), eql.tiebreakerField().orElse(null),
                Written.most(rule), null); // rule-types 55
        Optional<CompiledQuery> query = made.query(settings);
        return query.map(compiled -> new EqlDetector(made.scope(query), compiled)).orElse(null);
    }

    private Detector threatMatch(RuleType.ThreatMatch threats) {
        negated().ifPresent(span -> made.error(Compilation.UNSUPPORTED, span, "a negated entry of threat_mapping is not supported,"
                + " because it is not known which events the engine takes for it", null)); // rule-types 54
        Schema threatSchema = around.threatSchema();
        List<List<IndicatorMapping.Entry>> groups = threats.mapping().stream().map(group -> group.stream()
                .map(entry -> new IndicatorMapping.Entry(Compilation.field(entry.field(), around.schema()),
                        Compilation.field(entry.value(), threatSchema))).toList()).toList();
        Optional<EventQuery> query = threats.query().flatMap(q -> made.query(q, threatSchema, QuerySettings.DEFAULT))
                .filter(EventQuery.class::isInstance).map(EventQuery.class::cast);
        Indicators indicators = new Indicators(threats.indices(), query, made.filters(threats.filters(), threatSchema),
                BoundException.bind(around.exceptions(), threatSchema, made.diagnostics()));
        return new ThreatMatchDetector(made.eventScope(), indicators,
                new IndicatorMapping(around.schema(), threatSchema, groups, threats.indicatorPath().orElse("threat.indicator")));
    }

    private Optional<Span> negated() {
        return rule.table().list("threat_mapping").stream().flatMap(groups -> groups.tables().stream())
                .flatMap(group -> group.list("entries").stream()).flatMap(entries -> entries.tables().stream())
                .flatMap(entry -> entry.entry("negate").stream())
                .filter(negate -> negate.value() instanceof TomlBoolean flag && flag.value()).map(TomlTable.Entry::span).findFirst();
    }

    private void warnOfWhatIsMissing() {
        if (!rule.exceptionLists().isEmpty() && around.exceptions().isEmpty()) {
            made.warning("exceptions_list", "the items of exception lists are not in the rule's file, and none are given, so none are applied");
        }
        if (rule.maxSignals() > Written.MOST) {
            made.warning("max_signals", "no run writes more than " + Written.MOST + " alerts, whatever max_signals says"); // rule-types 17
        }
        if (rule.dataViewId().isPresent()) {
            made.warning("data_view_id", "the index patterns of the data view are not known, so every event counts as covered");
        }
    }
}
