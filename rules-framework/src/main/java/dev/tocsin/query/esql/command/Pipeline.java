package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.function.AbortException;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.value.EsqlException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Commands at work, one after the other. Not thread safe. */
final class Pipeline {
    /** A command with what comes after it. */
    private static final class Link implements Sink {
        private final Command command;
        private final Step step;
        private final Run run;
        private Sink next;
        private Layout input;
        private Layout output;

        Link(Command command, Step step, Run run) {
            this.command = command;
            this.step = step;
            this.run = run;
        }

        @Override
        public void accept(Page page) {
            guarded(() -> step.accept(page, isRowForRow(command) && output.width() > command.output().size() ? carrying(page) : next));
        }

        /** Takes what the step makes of a page and adds the page's hidden columns to it. */
        private Sink carrying(Page page) {
            int[] hidden = input.numbers().keySet().stream().filter(Layout::isHidden).mapToInt(input::number).toArray();
            return new Sink() {
                @Override
                public void accept(Page made) {
                    next.accept(new Page(made.size(), output.width(), number -> number < made.width()
                            ? made.column(number) : page.column(hidden[number - made.width()])));
                }

                @Override
                public boolean done() {
                    return next.done();
                }
            };
        }

        void finish() {
            guarded(() -> step.finish(next));
        }

        private void guarded(Runnable work) {
            try {
                work.run();
            } catch (EsqlException | AbortException e) {
                throw run.refuse(command.span(), e);
            }
        }

        @Override
        public boolean done() {
            return step.done() || next.done();
        }
    }

    /** After so many commands each time, columns are computed instead of being left for later. */
    private static final int SETTLED = 32;

    private final List<Link> links;
    private final Sink first;

    private Pipeline(List<Link> links, Sink first) {
        this.links = links;
        this.first = first;
    }

    /**
     * Gets commands ready to run.
     *
     * @param input the columns that they are given
     * @param end where the rows go, by their columns
     */
    static Pipeline of(List<Command> commands, Layout input, Run run, Function<Layout, Sink> end) {
        List<Link> links = new ArrayList<>();
        Layout layout = input;
        for (int i = 0; i < commands.size(); i++) {
            Command command = commands.get(i);
            links.add(new Link(command, opened(commands, i, layout, run), run));
            links.get(i).input = layout;
            layout = passesHidden(command) ? layout : Layout.ofAttributes(command.output());
            layout = isRowForRow(command) ? layout.withHidden(links.get(i).input) : layout;
            links.get(i).output = layout;
        }
        Sink next = end.apply(layout);
        for (int i = links.size() - 1; i >= 0; i--) {
            Layout given = links.get(i).output;
            next = i % SETTLED == SETTLED - 1 ? settling(commands, i, given, next) : next;
            links.get(i).next = run.trace() == null ? next : run.trace().after(commands.get(i), given, next);
            next = links.get(i);
        }
        return new Pipeline(links, next);
    }

    /**
     * Reads the columns that following commands need before they get a page: columns that are computed from each other over
     * hundreds of commands would otherwise be computed by as deep a recursion.
     */
    private static Sink settling(List<Command> commands, int at, Layout layout, Sink next) {
        boolean[] needed = Needs.columns(commands.subList(at + 1, commands.size()), commands.get(at).output(), layout);
        return new Sink() {
            @Override
            public void accept(Page page) {
                for (int column = 0; column < needed.length; column++) {
                    if (needed[column]) {
                        page.column(column);
                    }
                }
                next.accept(page);
            }

            @Override
            public boolean done() {
                return next.done();
            }
        };
    }

    private static Step opened(List<Command> commands, int at, Layout input, Run run) {
        Command command = commands.get(at);
        if (Refusals.cannotRun(command)) {
            throw Refusals.of(command, run.text());
        }
        try {
            if (command instanceof Command.Sort sort) {
                List<Command> following = commands.subList(at + 1, commands.size());
                return new SortCommand(sort, input, run, Needs.rows(following), Needs.columns(following, sort.output(), input));
            }
            return Commands.of(command).open(command, input, run);
        } catch (EsqlException | AbortException e) {
            throw run.refuse(command.span(), e);
        }
    }

    /** Whether a command gives rows with all the columns that they came with. */
    private static boolean passesHidden(Command command) {
        return command instanceof Command.Where || command instanceof Command.Sort || command instanceof Command.Limit
                || command instanceof Command.LimitBy || command instanceof Command.MvExpand;
    }

    /** Whether a command gives one row for each row, in the same pages. */
    private static boolean isRowForRow(Command command) {
        return command instanceof Command.Eval || command instanceof Command.Project || command instanceof Command.Dissect
                || command instanceof Command.Grok || command instanceof Command.Enrich;
    }

    void accept(Page page) {
        if (!first.done()) {
            first.accept(page);
        }
    }

    /** No more rows come. */
    void finish() {
        links.forEach(Link::finish);
    }

    boolean done() {
        return first.done();
    }

    Sink first() {
        return first;
    }
}
