package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.plan.Command;

/** How a command of the language runs; what can be said of it stands with its word, in {@code CommandWords}. Immutable. */
public final class EsqlCommand {
    /** Gets a command ready to run. */
    @FunctionalInterface
    interface Opener<C extends Command> {
        /** The step for columns that stand as the layout says. */
        Step open(C command, Layout input, Run run);
    }

    private final String name;
    private final Opener<Command> opener;

    private EsqlCommand(String name, Opener<Command> opener) {
        this.name = name;
        this.opener = opener;
    }

    /** A command that begins a query; the pipeline makes its source. */
    static EsqlCommand source(String name) {
        return new EsqlCommand(name, null);
    }

    /** A command that takes rows. */
    static <C extends Command> EsqlCommand of(String name, Class<C> type, Opener<C> opener) {
        return new EsqlCommand(name, (command, input, run) -> opener.open(type.cast(command), input, run));
    }

    /** Its name in lower case: {@code inline stats}. */
    public String name() {
        return name;
    }

    Step open(Command command, Layout input, Run run) {
        return opener.open(command, input, run);
    }
}
