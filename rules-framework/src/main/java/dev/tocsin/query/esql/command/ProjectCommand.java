package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.plan.Command;

/** {@code KEEP}, {@code DROP} and {@code RENAME}: which columns, in which order; no row is looked at (esql 95 to 98). */
final class ProjectCommand implements Step {
    static final EsqlCommand KEEP = EsqlCommand.of("keep", Command.Project.class, ProjectCommand::new);
    static final EsqlCommand DROP = EsqlCommand.of("drop", Command.Project.class, ProjectCommand::new);
    static final EsqlCommand RENAME = EsqlCommand.of("rename", Command.Project.class, ProjectCommand::new);

    private final int[] inputs;

    private ProjectCommand(Command.Project command, Layout input, Run run) {
        inputs = command.inputs().stream().mapToInt(input::number).toArray();
    }

    @Override
    public void accept(Page page, Sink next) {
        next.accept(page.project(inputs));
    }
}
