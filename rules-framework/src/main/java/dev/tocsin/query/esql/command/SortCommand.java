package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.evaluate.RowExpression;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.value.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** {@code SORT}: keeps only as many rows as the following LIMIT can let through (esql 100 to 102). */
final class SortCommand implements Step {
    static final EsqlCommand COMMAND = EsqlCommand.of("sort", Command.Sort.class, (command, input, run) -> {
                boolean[] all = new boolean[input.width()];
                Arrays.fill(all, true);
                return new SortCommand(command, input, run, Integer.MAX_VALUE, all);
            });

    /** A row with its keys; equal rows stay in the order in which they came. */
    private record Entry(Object[] keys, long number, Object[] row) {
    }

    private final List<RowExpression> keys = new ArrayList<>();
    private final Comparator<Entry> order;
    private final PriorityQueue<Entry> worstFirst;
    private final int most;
    private final boolean[] needed;
    private long number;

    /** Keeps the first {@code most} rows only, and of them the needed columns. */
    SortCommand(Command.Sort command, Layout input, Run run, int most, boolean[] needed) {
        this.most = most;
        this.needed = needed;
        List<SortKey> orders = new ArrayList<>();
        for (Command.Sort.Key key : command.keys()) {
            keys.add(run.bind(key.value(), input));
            orders.add(SortKey.of(key));
        }
        order = comparator(orders);
        worstFirst = new PriorityQueue<>(order.reversed());
    }

    private static Comparator<Entry> comparator(List<SortKey> orders) {
        return (a, b) -> {
            for (int i = 0; i < orders.size(); i++) {
                int compared = orders.get(i).compare(a.keys[i], b.keys[i]);
                if (compared != 0) {
                    return compared;
                }
            }
            return Long.compare(a.number, b.number);
        };
    }

    @Override
    public void accept(Page page, Sink next) {
        List<Block> blocks = keys.stream().map(key -> key.block(page)).toList();
        for (int row = 0; row < page.size(); row++) {
            Object[] values = new Object[blocks.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = blocks.get(i).value(row);
            }
            Entry entry = new Entry(values, number++, null);
            boolean full = worstFirst.size() == most;
            if (most > 0 && (!full || order.compare(entry, worstFirst.peek()) < 0)) {
                if (full) {
                    worstFirst.poll();
                }
                worstFirst.add(new Entry(values, entry.number, kept(page, row)));
            }
        }
    }

    @Override
    public void finish(Sink next) {
        List<Object[]> sorted = worstFirst.stream().sorted(order).map(Entry::row).toList();
        worstFirst.clear();
        if (!sorted.isEmpty()) {
            next.accept(page(sorted));
        }
    }

    private Object[] kept(Page page, int row) {
        Object[] out = new Object[needed.length];
        for (int column = 0; column < out.length; column++) {
            out[column] = needed[column] ? page.column(column).value(row) : null;
        }
        return out;
    }

    private Page page(List<Object[]> rows) {
        return new Page(rows.size(), needed.length, column -> {
            Object[] places = new Object[rows.size()];
            Arrays.setAll(places, row -> rows.get(row)[column]);
            return Block.flat(places);
        });
    }
}
