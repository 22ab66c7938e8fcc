package dev.tocsin.query.esql.command;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.function.AbortException;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.value.EsqlException;
import java.util.List;
import java.util.function.Function;

/** A whole query at work: a source and the commands after it. Not thread safe. */
final class SourcePipeline {
    private final Command command;
    private final Source source;
    private final Sink next;
    private final Pipeline rest;
    private final Run run;

    private SourcePipeline(Command command, Source source, Sink next, Pipeline rest, Run run) {
        this.command = command;
        this.source = source;
        this.next = next;
        this.rest = rest;
        this.run = run;
    }

    /**
     * Gets a query ready to run.
     *
     * @param end where the rows go, by their columns
     */
    static SourcePipeline of(List<Command> commands, Run run, Function<Layout, Sink> end) {
        Command first = commands.get(0);
        List<Command> following = commands.subList(1, commands.size());
        Source source = source(first, following, run);
        Pipeline rest = Pipeline.of(following, source.layout(), run, end);
        Sink next = run.trace() == null ? rest.first() : run.trace().after(first, source.layout(), rest.first());
        return new SourcePipeline(first, source, next, rest, run);
    }

    private static Source source(Command command, List<Command> following, Run run) {
        try {
            if (command instanceof Command.From from) {
                return new FromCommand(from, EventSearches.of(following, run), run.trace() != null);
            } else if (command instanceof Command.Row row) {
                return new RowCommand(row, run);
            } else if (command instanceof Command.ShowInfo show) {
                return new ShowCommand(show);
            } else if (command instanceof Command.Union union) {
                return new UnionSource(union, run);
            }
        } catch (EsqlException | AbortException e) {
            throw run.refuse(command.span(), e);
        }
        throw Refusals.of(command, run.text());
    }

    void accept(EventBatch batch) {
        if (!next.done()) {
            source.accept(batch, next);
        }
    }

    void finish() {
        try {
            source.finish(next);
        } catch (EsqlException | AbortException e) {
            throw run.refuse(command.span(), e);
        }
        rest.finish();
    }
}
