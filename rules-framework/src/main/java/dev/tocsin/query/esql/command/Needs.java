package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Expressions;
import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Expression;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the commands after a place need of the rows there: how many of them, and which columns. */
final class Needs {
    private Needs() {
    }

    /** The most rows that can get past the following commands; {@link Integer#MAX_VALUE} when nobody can say. */
    static int rows(List<Command> following) {
        for (Command command : following) {
            if (command instanceof Command.Limit limit) {
                return limit.count();
            }
            boolean rowByRow = command instanceof Command.Eval || command instanceof Command.Project
                    || command instanceof Command.Dissect || command instanceof Command.Grok || command instanceof Command.Enrich
                    || command instanceof Command.MvExpand; // gives at least one row for each
            if (!rowByRow) {
                return Integer.MAX_VALUE;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** For each column of the input whether a following command or the result reads it; hidden columns always count. */
    static boolean[] columns(List<Command> following, List<Attribute> output, Layout input) {
        Set<String> needed = names(following, output);
        boolean[] out = new boolean[input.width()];
        input.numbers().forEach((name, number) -> out[number] = needed.contains(name) || Layout.isHidden(name));
        return out;
    }

    private static Set<String> names(List<Command> following, List<Attribute> output) {
        List<Attribute> last = following.isEmpty() ? output : following.get(following.size() - 1).output();
        Set<String> needed = new HashSet<>(last.stream().map(Attribute::name).toList());
        for (int i = following.size() - 1; i >= 0; i--) {
            List<Attribute> before = i == 0 ? output : following.get(i - 1).output();
            needed = before(following.get(i), needed, before);
        }
        return needed;
    }

    private static Set<String> before(Command command, Set<String> after, List<Attribute> input) {
        Set<String> needed = new HashSet<>(after);
        if (command instanceof Command.Project project) {
            needed.clear();
            for (int i = 0; i < project.inputs().size(); i++) {
                if (after.contains(project.output().get(i).name())) {
                    needed.add(project.inputs().get(i));
                }
            }
        } else if (command instanceof Command.Where where) {
            add(needed, where.condition());
        } else if (command instanceof Command.Eval eval) {
            for (int i = eval.fields().size() - 1; i >= 0; i--) {
                if (needed.remove(eval.fields().get(i).name())) {
                    add(needed, eval.fields().get(i).value());
                }
            }
        } else if (command instanceof Command.Sort sort) {
            sort.keys().forEach(key -> add(needed, key.value()));
        } else if (command instanceof Command.Stats stats && !stats.inline()) {
            needed.clear();
            stats.keys().forEach(key -> add(needed, key.value()));
            stats.aggregates().forEach(aggregate -> {
                aggregate.arguments().forEach(argument -> add(needed, argument));
                if (aggregate.filter() != null) {
                    add(needed, aggregate.filter());
                }
            });
        } else if (command instanceof Command.Dissect dissect) {
            dissect.extracted().forEach(column -> needed.remove(column.name()));
            add(needed, dissect.input());
        } else if (command instanceof Command.Grok grok) {
            grok.extracted().forEach(column -> needed.remove(column.name()));
            add(needed, grok.input());
        } else if (!(command instanceof Command.Limit)) {
            return new HashSet<>(input.stream().map(Attribute::name).toList());
        }
        return needed;
    }

    private static void add(Set<String> names, Expression expression) {
        if (expression instanceof Expression.Reference reference) {
            names.add(reference.name());
        }
        Expressions.parts(expression).forEach(part -> add(names, part));
    }
}
