package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.plan.Named;
import dev.tocsin.query.esql.syntax.CommandSyntax;
import dev.tocsin.query.esql.syntax.CommandWord;
import dev.tocsin.query.esql.syntax.CommandWords;
import dev.tocsin.query.esql.syntax.FieldSyntax;
import dev.tocsin.query.esql.value.EsqlType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Resolves one command; those that only look at rows here, the others in their own analysers. */
final class CommandAnalyser {
    /** Types that have no order (esql 100). */
    private static final Set<EsqlType> NO_COLUMN = Set.of(EsqlType.DATE_PERIOD, EsqlType.TIME_DURATION, EsqlType.COUNTER_INTEGER,
            EsqlType.COUNTER_LONG, EsqlType.COUNTER_DOUBLE);
    private static final Set<EsqlType> UNSORTABLE = Set.of(EsqlType.GEO_POINT, EsqlType.GEO_SHAPE, EsqlType.CARTESIAN_POINT,
            EsqlType.CARTESIAN_SHAPE, EsqlType.FLATTENED, EsqlType.DATE_RANGE, EsqlType.SOURCE, EsqlType.DENSE_VECTOR,
            EsqlType.COUNTER_DOUBLE, EsqlType.COUNTER_INTEGER, EsqlType.COUNTER_LONG, EsqlType.HISTOGRAM, EsqlType.TDIGEST,
            EsqlType.EXPONENTIAL_HISTOGRAM, EsqlType.AGGREGATE_METRIC_DOUBLE, EsqlType.DATE_PERIOD, EsqlType.TIME_DURATION);

    private CommandAnalyser() {
    }

    static void read(Pipeline pipeline, CommandSyntax syntax) {
        since(pipeline, syntax);
        if (syntax instanceof CommandSyntax.From from) {
            SourceAnalyser.from(pipeline, from);
        } else if (syntax instanceof CommandSyntax.Row row) {
            SourceAnalyser.row(pipeline, row);
        } else if (syntax instanceof CommandSyntax.ShowInfo show) {
            SourceAnalyser.show(pipeline, show);
        } else if (syntax instanceof CommandSyntax.Where where) {
            where(pipeline, where);
        } else if (syntax instanceof CommandSyntax.Eval eval) {
            eval(pipeline, eval);
        } else if (syntax instanceof CommandSyntax.Sort sort) {
            sort(pipeline, sort);
        } else if (syntax instanceof CommandSyntax.Limit limit) {
            limit(pipeline, limit);
        } else if (syntax instanceof CommandSyntax.Sample sample) {
            pipeline.add("SAMPLE", new Command.Sample(sample.span(), sample.probability(), pipeline.input()), pipeline.columns());
        } else if (syntax instanceof CommandSyntax.Stats stats) {
            new StatsAnalyser(pipeline, stats).read();
        } else if (syntax instanceof CommandSyntax.Keep keep) {
            ColumnAnalyser.keep(pipeline, keep);
        } else if (syntax instanceof CommandSyntax.Drop drop) {
            ColumnAnalyser.drop(pipeline, drop);
        } else if (syntax instanceof CommandSyntax.Rename rename) {
            ColumnAnalyser.rename(pipeline, rename);
        } else if (syntax instanceof CommandSyntax.MvExpand expand) {
            ColumnAnalyser.mvExpand(pipeline, expand);
        } else if (syntax instanceof CommandSyntax.Dissect dissect) {
            TextAnalyser.dissect(pipeline, dissect);
        } else if (syntax instanceof CommandSyntax.Grok grok) {
            TextAnalyser.grok(pipeline, grok);
        } else if (syntax instanceof CommandSyntax.Parts parts) {
            TextAnalyser.parts(pipeline, parts);
        } else if (syntax instanceof CommandSyntax.Enrich enrich) {
            JoinAnalyser.enrich(pipeline, enrich);
        } else if (syntax instanceof CommandSyntax.LookupJoin join) {
            JoinAnalyser.lookupJoin(pipeline, join);
        } else if (syntax instanceof CommandSyntax.Fork fork) {
            BranchAnalyser.fork(pipeline, fork);
        } else {
            ModelAnalyser.read(pipeline, syntax);
        }
    }

    private static void since(Pipeline pipeline, CommandSyntax syntax) {
        String first = pipeline.around().problems().of(syntax.span()).split("[^\\w]", 2)[0];
        String word = syntax instanceof CommandSyntax.LookupJoin ? "lookup join"
                : syntax instanceof CommandSyntax.Stats stats && stats.inline() ? "inline stats" : first;
        CommandWord known = CommandWords.named(word).orElse(null);
        boolean bothWays = syntax instanceof CommandSyntax.Limit limit && !limit.by().isEmpty();
        String version = bothWays ? "9.4" : known == null ? "8.11" : known.since();
        pipeline.expressions().since(syntax.span(), known == null ? word : known.title() + (bothWays ? " BY" : ""), version);
    }

    private static void where(Pipeline pipeline, CommandSyntax.Where where) {
        Expression condition = pipeline.expressions().condition(where.condition(), Place.CONDITION);
        SearchRules.check(pipeline, condition);
        pipeline.add("WHERE", new Command.Where(where.span(), condition, pipeline.input()), pipeline.columns());
    }

    private static void eval(Pipeline pipeline, CommandSyntax.Eval eval) { // esql 92
        List<Named> fields = new ArrayList<>();
        Columns columns = pipeline.columns();
        for (FieldSyntax field : eval.fields()) {
            Named named = field(pipeline, columns, field, "EVAL");
            fields.add(named);
            columns = columns.with(List.of(column(pipeline, named)));
        }
        pipeline.add("EVAL", new Command.Eval(eval.span(), List.copyOf(fields), columns.list()), columns);
    }

    /** A field of EVAL or ROW; intervals and counters are no values of columns (esql 83). */
    static Named field(Pipeline pipeline, Columns columns, FieldSyntax field, String word) {
        Expression value = new ExpressionAnalyser(pipeline.around(), columns, null).value(field.value());
        if (NO_COLUMN.contains(value.type())) {
            pipeline.around().problems().error("esql-type", value.span(), word + " cannot make a column of type "
                    + value.type().esName(), value.type().isInterval() ? "use the interval where it is added to a date" : null);
            value = Casts.broken(value);
        }
        return new Named(field.name(), value);
    }

    /** The column of a field; a constant that it holds is remembered for functions that want one. */
    static Attribute column(Pipeline pipeline, Named field) {
        Attribute column = new Attribute(field.name(), field.value().type());
        if (field.value() instanceof Expression.Constant constant) {
            pipeline.around().constants().put(column, constant);
        }
        return column;
    }

    private static void sort(Pipeline pipeline, CommandSyntax.Sort sort) {
        List<Command.Sort.Key> keys = new ArrayList<>();
        for (CommandSyntax.Sort.Key key : sort.keys()) {
            Expression value = pipeline.expressions().value(key.value());
            if (UNSORTABLE.contains(value.type())) {
                pipeline.around().problems().error("esql-type", value.span(), "SORT has no order for values of type "
                        + value.type().esName());
            }
            keys.add(new Command.Sort.Key(value, key.descending(), key.nullsFirst()));
        }
        pipeline.add("SORT", new Command.Sort(sort.span(), List.copyOf(keys), pipeline.input()), pipeline.columns());
    }

    private static void limit(Pipeline pipeline, CommandSyntax.Limit limit) {
        if (limit.by().isEmpty()) {
            pipeline.add("LIMIT", new Command.Limit(limit.span(), limit.count(), false, pipeline.input()), pipeline.columns());
            return;
        }
        List<Expression> keys = limit.by().stream().map(k -> pipeline.expressions().analyse(k, Place.KEY)).toList();
        pipeline.add("LIMIT BY", new Command.LimitBy(limit.span(), limit.count(), keys, pipeline.input()), pipeline.columns());
    }
}
