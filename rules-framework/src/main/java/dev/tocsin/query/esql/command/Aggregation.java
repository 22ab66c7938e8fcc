package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.evaluate.RowExpression;
import dev.tocsin.query.esql.evaluate.Scope;
import dev.tocsin.query.esql.function.AggregateFunction.Aggregator;
import dev.tocsin.query.esql.plan.Aggregate;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Named;
import dev.tocsin.query.esql.value.Block;
import dev.tocsin.query.esql.value.EsqlException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What STATS and INLINE STATS share: groups of rows and the aggregates over them. */
final class Aggregation {
    /** An aggregate at work: {@code filter} is null when all rows count (esql 117). */
    private record Working(Aggregator state, List<RowExpression> arguments, RowExpression filter) {
    }

    private final Run run;
    private final List<RowExpression> keys = new ArrayList<>();
    private final List<Working> aggregates = new ArrayList<>();
    private final Groups groups;
    private final Scope results;

    Aggregation(Command.Stats command, Layout input, Run run) {
        this.run = run;
        List<String> names = new ArrayList<>();
        for (Aggregate aggregate : command.aggregates()) {
            names.add(aggregate.name());
            aggregates.add(working(aggregate, input));
        }
        for (Named key : command.keys()) {
            names.add(key.name());
            keys.add(run.bind(key.value(), input));
        }
        groups = new Groups(keys.size());
        results = new Scope(Layout.of(names));
        Layout computed = results.layout();
        command.results().forEach(result -> results.add(result.name(), run.bind(result.value(), computed)));
        results.give(Layout.of(command.results().stream().map(Named::name).toList()));
    }

    private Working working(Aggregate aggregate, Layout input) {
        List<RowExpression> arguments = aggregate.arguments().stream().map(a -> run.bind(a, input)).toList();
        RowExpression filter = aggregate.filter() == null ? null : run.bind(aggregate.filter(), input);
        try {
            return new Working(aggregate.function().binder().apply(aggregate.call()), arguments, filter);
        } catch (EsqlException e) {
            throw run.refuse(aggregate.span(), e);
        }
    }

    /** Takes rows; the groups that they are in. */
    Groups.Assignment add(Page page) {
        Groups.Assignment assigned = groups.assign(keys.stream().map(key -> key.block(page)).toList(), page.size());
        for (Working aggregate : aggregates) {
            Groups.Assignment counted = aggregate.filter() == null ? assigned : filtered(page, assigned, aggregate.filter());
            Block[] arguments = aggregate.arguments().stream().map(a -> a.block(page)).toArray(Block[]::new);
            aggregate.state().add(arguments, counted.rows(), counted.groups(), run.evaluation());
        }
        return assigned;
    }

    private static Groups.Assignment filtered(Page page, Groups.Assignment assigned, RowExpression filter) {
        boolean[] counts = new boolean[page.size()];
        for (int row : WhereCommand.rows(page, filter)) {
            counts[row] = true;
        }
        int[] rows = new int[assigned.rows().length];
        int[] groups = new int[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (counts[assigned.rows()[i]]) {
                rows[count] = assigned.rows()[i];
                groups[count++] = assigned.groups()[i];
            }
        }
        return new Groups.Assignment(Arrays.copyOf(rows, count), Arrays.copyOf(groups, count));
    }

    /**
     * The groups in the order in which the engine gives them: that of their first rows; with one key null comes first, and
     * booleans come in their order.
     */
    int[] order() {
        IntStream all = IntStream.range(0, groups.count());
        if (keys.size() != 1) {
            return all.toArray();
        }
        return all.boxed().sorted(Comparator.comparingInt(group -> rank(groups.key(group, 0)))).mapToInt(Integer::intValue).toArray();
    }

    private static int rank(Object key) {
        return key == null ? 0 : Boolean.FALSE.equals(key) ? 1 : 2;
    }

    /** The results of all groups by group: the columns that the command computes, in their order. */
    Page results() {
        int count = groups.count();
        Page computed = new Page(count, aggregates.size() + keys.size(), number -> {
            Object[] places = new Object[count];
            for (int group = 0; group < count; group++) {
                places[group] = number < aggregates.size()
                        ? aggregates.get(number).state().result(group, run.evaluation())
                        : groups.key(group, number - aggregates.size());
            }
            return Block.flat(places);
        });
        return results.compute(computed);
    }
}
