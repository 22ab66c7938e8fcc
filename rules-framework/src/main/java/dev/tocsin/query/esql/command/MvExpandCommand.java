package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.value.Block;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.Arrays;

/** {@code MV_EXPAND}: one row for each value of a column, in pages of bounded size (esql 106). */
final class MvExpandCommand implements Step {
    static final EsqlCommand COMMAND = EsqlCommand.of("mv_expand", Command.MvExpand.class, MvExpandCommand::new);
    private static final int ROWS = 1 << 14;

    private final int column;
    private final int[] rows = new int[ROWS];
    private final Object[] values = new Object[ROWS];
    private int count;

    private MvExpandCommand(Command.MvExpand command, Layout input, Run run) {
        column = input.number(command.column());
    }

    @Override
    public void accept(Page page, Sink next) {
        Block block = page.column(column);
        for (int row = 0; row < page.size() && !next.done(); row++) {
            Object place = block.value(row);
            for (int at = 0; at < Math.max(1, MultiValue.count(place)) && !next.done(); at++) {
                rows[count] = row;
                values[count++] = place instanceof MultiValue many ? many.get(at) : place;
                if (count == ROWS) {
                    give(page, next);
                }
            }
        }
        give(page, next);
    }

    private void give(Page page, Sink next) {
        if (count == 0) {
            return;
        }
        Page repeated = page.select(Arrays.copyOf(rows, count));
        Block expanded = Block.flat(Arrays.copyOf(values, count));
        count = 0;
        next.accept(new Page(repeated.size(), page.width(), number -> number == column ? expanded : repeated.column(number)));
    }
}
