package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.plan.Command;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The rows that each command of a run gave, for explaining it. */
final class Trace {
    private final Map<Command, List<Page>> given = new IdentityHashMap<>();

    /** Notes what a command gives on the way to what comes next. */
    Sink after(Command command, Sink next) {
        List<Page> pages = given.computeIfAbsent(command, c -> new ArrayList<>());
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

    /** The rows that a command gave. */
    List<Page> given(Command command) {
        return given.getOrDefault(command, List.of());
    }

    /** How many rows a command gave. */
    int rows(Command command) {
        return given(command).stream().mapToInt(Page::size).sum();
    }
}
