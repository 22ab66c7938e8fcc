package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.function.Lifecycle;
import dev.tocsin.query.esql.plan.Command;
import java.util.stream.IntStream;

/** {@code STATS}: one row for each group, in pages of bounded size; groups come in the order of their first rows. */
final class StatsCommand implements Step {
    static final EsqlCommand COMMAND = EsqlCommand.of("stats", "8.11", Lifecycle.GA,
            "Makes one row of each group of rows.", Command.Stats.class, StatsCommand::new);
    private static final int ROWS = 1 << 14;

    private final Aggregation aggregation;

    private StatsCommand(Command.Stats command, Layout input, Run run) {
        aggregation = new Aggregation(command, input, run);
    }

    @Override
    public void accept(Page page, Sink next) {
        aggregation.add(page);
    }

    @Override
    public void finish(Sink next) {
        Page results = aggregation.results();
        if (results.size() <= ROWS) {
            if (results.size() > 0) {
                next.accept(results);
            }
            return;
        }
        for (int start = 0; start < results.size() && !next.done(); start += ROWS) {
            next.accept(results.select(IntStream.range(start, Math.min(start + ROWS, results.size())).toArray()));
        }
    }
}
