package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Named;
import dev.tocsin.query.esql.value.Block;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code INLINE STATS}: keeps the rows until all have come, then gives each the results of its groups (esql 134, 135). */
final class InlineStatsCommand implements Step {
    static final EsqlCommand COMMAND = EsqlCommand.of("inline stats", Command.Stats.class, InlineStatsCommand::new);

    /** Rows with the groups that they are in. */
    private record Waiting(Page page, Groups.Assignment groups) {
    }

    private final Aggregation aggregation;
    private final List<Waiting> waiting = new ArrayList<>();
    /** For each column of the output the number of the input's column, or {@code ~n} for the computed column n. */
    private final int[] columns;

    private InlineStatsCommand(Command.Stats command, Layout input, Run run) {
        aggregation = new Aggregation(command, input, run);
        Layout computed = Layout.of(command.results().stream().map(Named::name).toList());
        columns = Added.columns(input, computed, command.output());
    }

    @Override
    public void accept(Page page, Sink next) {
        waiting.add(new Waiting(page, aggregation.add(page)));
    }

    @Override
    public void finish(Sink next) {
        Page results = aggregation.results();
        for (Waiting rows : waiting) {
            if (!next.done()) {
                next.accept(joined(rows, results));
            }
        }
        waiting.clear();
    }

    private Page joined(Waiting rows, Page results) {
        return Added.to(rows.page, columns, number -> results(rows, results.column(number)));
    }

    private static Block results(Waiting rows, Block results) {
        int[] of = rows.groups.rows();
        int[] groups = rows.groups.groups();
        if (of.length == rows.page.size()) {
            return results.select(groups);
        }
        Object[] places = new Object[rows.page.size()];
        int from = 0;
        while (from < of.length) {
            int to = from + 1;
            while (to < of.length && of[to] == of[from]) {
                to++;
            }
            places[of[from]] = to == from + 1 ? results.value(groups[from]) : together(results, Arrays.copyOfRange(groups, from, to));
            from = to;
        }
        return Block.flat(places);
    }

    private static Object together(Block results, int[] groups) {
        List<Object> values = new ArrayList<>();
        for (int group : groups) {
            values.addAll(MultiValue.values(results.value(group)));
        }
        return MultiValue.of(values);
    }
}
