package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.syntax.CommandSyntax;
import dev.tocsin.query.esql.syntax.Name;
import dev.tocsin.query.esql.syntax.Term;
import dev.tocsin.query.esql.value.EsqlType;

import java.util.List;
import java.util.Set;

/** COMPLETION, RERANK, FUSE, CHANGE_POINT and commands of time series. */
final class ModelAnalyser {
    private static final Set<EsqlType> FUSED = Set.of(EsqlType.DATE_RANGE, EsqlType.UNSUPPORTED, EsqlType.DENSE_VECTOR,
            EsqlType.HISTOGRAM, EsqlType.TDIGEST, EsqlType.EXPONENTIAL_HISTOGRAM, EsqlType.AGGREGATE_METRIC_DOUBLE);

    private ModelAnalyser() {
    }

    static void read(Pipeline pipeline, CommandSyntax syntax) {
        if (syntax instanceof CommandSyntax.Completion completion) {
            completion(pipeline, completion);
        } else if (syntax instanceof CommandSyntax.Rerank rerank) {
            rerank(pipeline, rerank);
        } else if (syntax instanceof CommandSyntax.Fuse fuse) {
            fuse(pipeline, fuse);
        } else if (syntax instanceof CommandSyntax.ChangePoint change) {
            changePoint(pipeline, change);
        } else {
            timeSeries(pipeline, (CommandSyntax.TimeSeries) syntax);
        }
    }

    private static void completion(Pipeline pipeline, CommandSyntax.Completion completion) { // esql 148
        Expression prompt = pipeline.expressions().value(completion.prompt());
        EsqlType type = prompt.type();
        if (!type.isString() && type != EsqlType.NULL && type != EsqlType.UNKNOWN) {
            pipeline.around().problems().error("esql-type", prompt.span(), "COMPLETION takes a string, but "
                    + pipeline.expressions().operators().described(prompt));
        }
        model(pipeline, completion.inference());
        String target = completion.target() == null ? "completion" : completion.target().text();
        Columns after = pipeline.columns().with(List.of(new Attribute(target, EsqlType.KEYWORD)));
        pipeline.add("COMPLETION", new Command.Completion(completion.span(), completion.inference().text(),
                Casts.as(prompt, type == EsqlType.UNKNOWN ? EsqlType.KEYWORD : type), target, after.list()), after);
    }

    private static void model(Pipeline pipeline, Name inference) {
        if (!pipeline.around().catalog().model(inference.text())) {
            pipeline.around().problems().error("esql-unknown-model", inference.span(), "there is no inference endpoint ["
                    + inference.text() + "]");
        }
    }

    private static void rerank(Pipeline pipeline, CommandSyntax.Rerank rerank) {
        rerank.fields().forEach(f -> pipeline.expressions().value(f.value()));
        model(pipeline, rerank.inference());
        String score = rerank.target() == null ? "_score" : rerank.target().text();
        Columns after = pipeline.columns().with(List.of(new Attribute(score, EsqlType.DOUBLE)));
        pipeline.add("RERANK", new Command.Unrunnable(rerank.span(), "RERANK", after.list()), after);
    }

    private static void fuse(Pipeline pipeline, CommandSyntax.Fuse fuse) {
        Problems problems = pipeline.around().problems();
        require(pipeline, fuse, fuse.score(), "_score", "a column of scores");
        require(pipeline, fuse, fuse.group(), "_fork", "a column that tells the branches apart");
        if (fuse.keys().isEmpty()) {
            require(pipeline, fuse, null, "_id", "a key");
            require(pipeline, fuse, null, "_index", "a key");
        }
        fuse.keys().forEach(key -> require(pipeline, fuse, key, null, "a key"));
        for (Attribute column : pipeline.input()) {
            if (FUSED.contains(column.type())) {
                problems.error("esql-type", fuse.span(), "FUSE does not take the column [" + column.name() + "] of type "
                        + column.type().esName(), "DROP " + column.name() + " before it");
                break;
            }
        }
        pipeline.add("FUSE", new Command.Unrunnable(fuse.span(), "FUSE", pipeline.input()), pipeline.columns());
    }

    private static void require(Pipeline pipeline, CommandSyntax.Fuse fuse, Name given, String usual, String what) {
        if (given != null) {
            pipeline.expressions().value(new Term.Column(given.span(), given.text()));
        } else if (pipeline.columns().find(usual) == null) {
            pipeline.around().problems().error("esql-unknown-column", fuse.span(), "FUSE needs " + what + ": there is no column ["
                    + usual + "]");
        }
    }

    private static void changePoint(Pipeline pipeline, CommandSyntax.ChangePoint change) {
        Expression value = pipeline.expressions().value(new Term.Column(change.value().span(), change.value().text()));
        EsqlType type = value.type();
        if (!type.isNumeric() && type != EsqlType.NULL && type != EsqlType.UNKNOWN) {
            pipeline.around().problems().error("esql-type", value.span(), "CHANGE_POINT takes a number, but "
                    + pipeline.expressions().operators().described(value));
        }
        Name key = change.key() == null ? new Name(change.span(), "@timestamp") : change.key();
        pipeline.expressions().value(new Term.Column(key.span(), key.text()));
        change.by().forEach(b -> pipeline.expressions().value(new Term.Column(b.span(), b.text())));
        String typeColumn = change.type() == null ? "type" : change.type().text();
        String probability = change.probability() == null ? "pvalue" : change.probability().text();
        Columns after = pipeline.columns().with(List.of(new Attribute(typeColumn, EsqlType.KEYWORD),
                new Attribute(probability, EsqlType.DOUBLE)));
        pipeline.add("CHANGE_POINT", new Command.ChangePoint(change.span(), change.value().text(), key.text(), typeColumn, probability,
                change.by().stream().map(Name::text).toList(), after.list()), after);
    }

    private static void timeSeries(Pipeline pipeline, CommandSyntax.TimeSeries command) {
        if (!pipeline.words().get(0).equals("TS")) {
            pipeline.around().problems().error("esql-command", command.span(), command.word() + " can only stand after TS");
        }
        pipeline.add(command.word(), new Command.Unrunnable(command.span(), command.word(), pipeline.input()), pipeline.columns());
    }
}
