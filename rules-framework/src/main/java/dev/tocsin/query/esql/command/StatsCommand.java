package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.plan.Command;
import java.util.Arrays;

/** {@code STATS}: one row for each group, in pages of bounded size; groups come in the order of their first rows. */
final class StatsCommand implements Step {
    static final EsqlCommand COMMAND = EsqlCommand.of("stats", Command.Stats.class, StatsCommand::new);
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
        int[] order = aggregation.order();
        for (int start = 0; start < order.length && !next.done(); start += ROWS) {
            next.accept(results.select(Arrays.copyOfRange(order, start, Math.min(start + ROWS, order.length))));
        }
    }
}
