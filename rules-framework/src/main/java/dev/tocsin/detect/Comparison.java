package dev.tocsin.detect;

import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.predicate.And;
import dev.tocsin.query.predicate.Conditional;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.query.predicate.Relation;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.RuleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares what two queries or rules let through: provably fewer events, more, the same, or unknown.
 *
 * <p>It speaks of the events (of ES|QL: of the rows) that a query finds. For rules that alert for each event that is what they
 * alert on. Of rules that count or remember it says what they count: a rule of new terms may alert more often when it looks at
 * fewer events. Sequences are equal or unknown.
 */
public final class Comparison {
    private Comparison() {
    }

    /** How what {@code after} finds stands to what {@code before} finds, over events with the fields of a schema. */
    public static Relation queries(RuleQuery before, RuleQuery after, Schema schema) {
        if (!before.language().equals(after.language())) {
            return conditions(before, after, schema);
        } else if (before.withoutLayout().equals(after.withoutLayout())) {
            return Relation.EQUAL;
        }
        if (before.language().equals("esql")) {
            Query old = before.parse().value();
            Query now = after.parse().value();
            return old == null || now == null ? Relation.UNKNOWN : EsqlComparison.of(old, now);
        }
        return conditions(before, after, schema);
    }

    /**
     * How the events that {@code after} looks at stand to those of {@code before}: by index patterns, query and filters. Windows
     * of time, exception lists, and what a type does with the events, are not compared.
     */
    public static Relation rules(Rule before, Rule after, Schemas schemas) {
        if (!before.dataViewId().equals(after.dataViewId())) {
            return Relation.UNKNOWN;
        }
        List<String> old = Detector.indices(before);
        List<String> now = Detector.indices(after);
        Schema schema = schemas.forIndices(old.isEmpty() || now.isEmpty() ? List.of()
                : Stream.concat(old.stream(), now.stream()).distinct().toList());
        if (before.type() instanceof RuleType.Esql && after.type() instanceof RuleType.Esql) {
            return query(before, after, schema);
        }
        Relation indices = IndexComparison.of(old, now);
        Optional<Predicate> one = condition(before, schema);
        Optional<Predicate> two = condition(after, schema);
        if (one.isPresent() && two.isPresent()) {
            return indices.and(Relation.of(one.get(), two.get()));
        }
        Optional<Predicate> oldFilters = filters(before, schema);
        Optional<Predicate> newFilters = filters(after, schema);
        return oldFilters.isEmpty() || newFilters.isEmpty() || before.type().getClass() != after.type().getClass() ? Relation.UNKNOWN
                : equal(indices.and(Relation.of(oldFilters.get(), newFilters.get())).and(query(before, after, schema)));
    }

    /** What looks at several events need not find less among fewer. */
    private static Relation equal(Relation relation) {
        return relation == Relation.EQUAL ? relation : Relation.UNKNOWN;
    }

    private static Relation query(Rule before, Rule after, Schema schema) {
        boolean both = before.query().isPresent() && after.query().isPresent();
        return both ? queries(before.query().get(), after.query().get(), schema)
                : before.query().isEmpty() && after.query().isEmpty() ? Relation.EQUAL : Relation.UNKNOWN;
    }

    private static Relation conditions(RuleQuery before, RuleQuery after, Schema schema) {
        CompiledQuery old = before.compile(schema, QuerySettings.DEFAULT).value();
        CompiledQuery now = after.compile(schema, QuerySettings.DEFAULT).value();
        return old instanceof Conditional one && now instanceof Conditional two ? Relation.of(one.predicate(), two.predicate())
                : Relation.UNKNOWN;
    }

    /** Query and filters; empty when an event is not decided by itself, or when the rule cannot be bound. */
    static Optional<Predicate> condition(Rule rule, Schema schema) {
        Compilation made = new Compilation(rule, Surroundings.of(schema));
        List<Predicate> parts = new ArrayList<>();
        if (rule.query().isPresent()) {
            QuerySettings settings = rule.type() instanceof RuleType.Eql eql
                    ? new QuerySettings(eql.eventCategoryField().orElse(QuerySettings.DEFAULT.eventCategoryField()),
                            QuerySettings.DEFAULT.timestampField(), null, Integer.MAX_VALUE, null) : QuerySettings.DEFAULT;
            Optional<CompiledQuery> query = made.query(settings);
            if (query.isEmpty() || !(query.get() instanceof Conditional conditional)) {
                return Optional.empty();
            }
            parts.add(conditional.predicate());
        }
        return filters(rule, schema).map(filters -> {
            parts.add(filters);
            return new And(parts, null);
        });
    }

    private static Optional<Predicate> filters(Rule rule, Schema schema) {
        Compilation made = new Compilation(rule, Surroundings.of(schema));
        Predicate all = new And(made.filters(rule.filters(), schema), null);
        return made.diagnostics().isEmpty() ? Optional.of(all) : Optional.empty();
    }
}
