package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.evaluate.RowExpression;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.value.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code LIMIT n BY}: the first rows of each group; several values of a key are one value together (esql 105). */
final class LimitByCommand implements Step {
    static final EsqlCommand COMMAND = EsqlCommand.of("limit by", Command.LimitBy.class, LimitByCommand::new);

    private final List<RowExpression> keys;
    private final int most;
    private final Map<List<Object>, int[]> counts = new HashMap<>();

    private LimitByCommand(Command.LimitBy command, Layout input, Run run) {
        keys = command.keys().stream().map(key -> run.bind(key, input)).toList();
        most = command.count();
    }

    @Override
    public void accept(Page page, Sink next) {
        List<Block> blocks = keys.stream().map(key -> key.block(page)).toList();
        int[] rows = new int[page.size()];
        int kept = 0;
        for (int row = 0; row < page.size(); row++) {
            List<Object> group = new ArrayList<>(blocks.size());
            for (Block block : blocks) {
                group.add(block.value(row));
            }
            if (counts.computeIfAbsent(group, g -> new int[1])[0]++ < most) {
                rows[kept++] = row;
            }
        }
        if (kept > 0) {
            next.accept(kept == page.size() ? page : page.select(Arrays.copyOf(rows, kept)));
        }
    }
}
