package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.plan.Command;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The rows that each command of a run gave, for explaining it. */
final class Trace {
    /** What a command gave. */
    record Given(Layout layout, List<Page> pages) {
        int rows() {
            return pages.stream().mapToInt(Page::size).sum();
        }
    }

    private final Map<Command, Given> given = new IdentityHashMap<>();

    /** Notes what a command gives on the way to what comes next. */
    Sink after(Command command, Layout layout, Sink next) {
        List<Page> pages = given.computeIfAbsent(command, c -> new Given(layout, new ArrayList<>())).pages();
        return new Sink() {
            @Override
            public void accept(Page page) {
                pages.add(page);
                next.accept(page);
            }

            @Override
            public boolean done() {
                return next.done();
            }
        };
    }

    /** What a command gave; no rows for one that was never reached. */
    Given given(Command command) {
        return given.getOrDefault(command, new Given(Layout.ofAttributes(command.output()), List.of()));
    }
}
