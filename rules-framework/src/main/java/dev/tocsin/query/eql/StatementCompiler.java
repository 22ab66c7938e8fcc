package dev.tocsin.query.eql;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.eql.Bound.Constant;
import dev.tocsin.query.eql.Bound.FieldValue;
import dev.tocsin.query.eql.Expression.FieldName;
import dev.tocsin.query.eql.Statement.Filter;
import dev.tocsin.query.eql.Statement.Stage;
import dev.tocsin.query.eql.function.EqlType;
import dev.tocsin.query.predicate.And;
import dev.tocsin.query.predicate.FieldTest;
import dev.tocsin.query.predicate.None;
import dev.tocsin.query.predicate.OneOf;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Binds a statement and makes what runs of it. */
final class StatementCompiler {
    private final QuerySettings settings;
    private final Problems problems;
    private final FieldBinder fields;
    private final Binder binder;
    private final ConditionCompiler conditions;

    StatementCompiler(Schema schema, QuerySettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
        this.fields = new FieldBinder(schema, problems);
        this.binder = new Binder(fields, problems);
        this.conditions = new ConditionCompiler(problems.text());
    }

    /** What runs; of no use when errors were noted. */
    CompiledQuery compile(EqlQuery query) {
        Statement statement = query.statement();
        Limits limits = Limits.of(settings.size(), query.pipes());
        if (statement instanceof Statement.Events events) {
            Bound condition = binder.condition(events.filter().condition());
            return new CompiledEvents(query, predicate(events.filter(), condition), order(statement.span()), limits);
        } else if (statement instanceof Statement.Sequence sequence) {
            return sequence(query, sequence, limits);
        }
        Statement.Sample sample = (Statement.Sample) statement;
        return new CompiledSample(query, stages(sample.keys(), sample.stages(), 0), settings.size());
    }

    private CompiledQuery sequence(EqlQuery query, Statement.Sequence sequence, Limits limits) {
        List<Stage> written = new ArrayList<>(sequence.stages());
        if (sequence.until() != null) {
            written.add(sequence.until());
        }
        List<CompiledStage> stages = stages(sequence.keys(), written, sequence.stages().size());
        CompiledStage until = sequence.until() == null ? null : stages.get(stages.size() - 1);
        List<CompiledStage> items = until == null ? stages : stages.subList(0, stages.size() - 1);
        long maxspan = sequence.maxspan() == null ? 0 : sequence.maxspan().millis();
        Order order = order(sequence.span());
        return new CompiledSequence(query, new SequencePlan(items, until, maxspan, order, limits));
    }

    /** @param sharing how many stages share the conditions on their keys */
    private List<CompiledStage> stages(List<FieldName> shared, List<Stage> stages, int sharing) {
        List<Bound> conditions = stages.stream().map(s -> binder.condition(s.filter().condition())).toList();
        List<List<Bound>> keys = stages.stream().map(s -> keys(shared, s)).toList();
        checkKeyTypes(keys);
        List<Bound> constrained = new ArrayList<>(KeyConstraints.shared(conditions.subList(0, sharing), keys));
        constrained.addAll(conditions.subList(sharing, conditions.size()));
        List<CompiledStage> out = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            boolean empty = constrained.get(i) instanceof Constant c && !Boolean.TRUE.equals(c.value());
            out.add(new CompiledStage(predicate(stage.filter(), constrained.get(i)), keySources(shared, stage, keys.get(i)),
                    stage.missing(), stage.runs(), empty, stage.span()));
        }
        return out;
    }

    private List<Bound> keys(List<FieldName> shared, Stage stage) {
        List<Bound> keys = new ArrayList<>();
        for (FieldName name : names(shared, stage)) {
            Bound key = fields.bind(name);
            keys.add(key instanceof FieldValue field ? Constants.typed(field, EqlType.ANY) : key);
        }
        return keys;
    }

    private static List<FieldName> names(List<FieldName> shared, Stage stage) {
        List<FieldName> names = new ArrayList<>(shared);
        names.addAll(stage.keys());
        return names;
    }

    private static List<KeySource> keySources(List<FieldName> shared, Stage stage, List<Bound> keys) {
        List<FieldName> names = names(shared, stage);
        List<KeySource> out = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Field field = keys.get(i) instanceof FieldValue value ? value.field() : null;
            out.add(new KeySource(names.get(i).path(), field, names.get(i).optional()));
        }
        return out;
    }

    private void checkKeyTypes(List<List<Bound>> keys) {
        List<Bound> first = keys.get(0);
        for (List<Bound> others : keys) {
            for (int i = 0; i < Math.min(first.size(), others.size()); i++) {
                EqlType wanted = first.get(i).type();
                EqlType type = others.get(i).type();
                boolean known = wanted != EqlType.NULL && wanted != EqlType.ANY && type != EqlType.NULL && type != EqlType.ANY;
                boolean declared = known && declared(first.get(i)) && declared(others.get(i));
                if (declared && wanted != type) {
                    problems.error("eql-type", others.get(i).span(), "`" + problems.quote(others.get(i).span()) + "` is "
                            + CallBinder.described(others.get(i)) + " and cannot be joined with `"
                            + problems.quote(first.get(i).span()) + "`, " + CallBinder.described(first.get(i)) + ".", null);
                }
            }
        }
    }

    private static boolean declared(Bound key) {
        return key instanceof FieldValue value && value.field().declared();
    }

    /** eql 3 */
    private Predicate predicate(Filter filter, Bound condition) {
        Predicate compiled = problems.anyError() ? new None(null, filter.span(), null) : conditions.compile(condition);
        if (filter.category() == null) {
            return compiled;
        }
        Bound category = fields.setting(settings.eventCategoryField(), filter.categorySpan());
        if (!(category instanceof FieldValue field)) {
            return compiled;
        }
        Predicate test = new FieldTest(field.field(), OneOf.value(filter.category()), filter.categorySpan());
        return new And(List.of(test, compiled), filter.span());
    }

    private Order order(Span span) {
        Bound time = fields.setting(settings.timestampField(), new Span(span.start(), span.start()));
        Bound tiebreaker = settings.tiebreakerField() == null ? null
                : fields.setting(settings.tiebreakerField(), new Span(span.start(), span.start()));
        Field timeField = time instanceof FieldValue value ? Constants.typed(value, EqlType.DATE).field() : null;
        if (time instanceof FieldValue value && value.type() != EqlType.DATE && value.type() != EqlType.ANY) {
            problems.error("eql-type", value.span(), "The field of the time, `" + settings.timestampField() + "`, is "
                    + CallBinder.described(value) + " and no date.", "set timestamp_field to a date");
        }
        return new Order(timeField, tiebreaker instanceof FieldValue value ? Constants.typed(value, EqlType.ANY).field() : null);
    }
}
