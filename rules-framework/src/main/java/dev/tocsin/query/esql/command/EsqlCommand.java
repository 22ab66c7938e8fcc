package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.function.Lifecycle;
import dev.tocsin.query.esql.plan.Command;

/** A command of the language: what can be said of it, and how it runs. Immutable. */
public final class EsqlCommand {
    /** Gets a command ready to run. */
    @FunctionalInterface
    interface Opener<C extends Command> {
        /** The step for columns that stand as the layout says. */
        Step open(C command, Layout input, Run run);
    }

    private final String name;
    private final String since;
    private final Lifecycle lifecycle;
    private final String summary;
    private final Opener<Command> opener;

    private EsqlCommand(String name, String since, Lifecycle lifecycle, String summary, Opener<Command> opener) {
        this.name = name;
        this.since = since;
        this.lifecycle = lifecycle;
        this.summary = summary;
        this.opener = opener;
    }

    /** A command that begins a query; the pipeline makes its source. */
    static EsqlCommand source(String name, String since, Lifecycle lifecycle, String summary) {
        return new EsqlCommand(name, since, lifecycle, summary, null);
    }

    /** A command that takes rows. */
    static <C extends Command> EsqlCommand of(
            String name, String since, Lifecycle lifecycle, String summary, Class<C> type, Opener<C> opener) {
        return new EsqlCommand(name, since, lifecycle, summary, (command, input, run) -> opener.open(type.cast(command), input, run));
    }

    /** Its name in lower case: {@code inline stats}. */
    public String name() {
        return name;
    }

    /** The first stack version that has it. */
    public String since() {
        return since;
    }

    /** How finished the engine calls it. */
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    /** One sentence: what it does. */
    public String summary() {
        return summary;
    }

    Step open(Command command, Layout input, Run run) {
        return opener.open(command, input, run);
    }
}
