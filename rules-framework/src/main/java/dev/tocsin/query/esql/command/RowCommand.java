package dev.tocsin.query.esql.command;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.evaluate.Scope;
import dev.tocsin.query.esql.plan.Command;
import java.util.List;

/** {@code ROW}: one row; later fields may use earlier ones. */
final class RowCommand implements Source {
    static final EsqlCommand COMMAND = EsqlCommand.source("row");

    private final Scope scope;
    private final Layout layout;

    RowCommand(Command.Row command, Run run) {
        scope = new Scope(Layout.of(List.of()));
        command.fields().forEach(field -> scope.add(field.name(), run.bind(field.value(), scope.layout())));
        layout = Layout.ofAttributes(command.output());
        scope.give(layout);
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public void accept(EventBatch batch, Sink next) {
        // events are not looked at
    }

    @Override
    public void finish(Sink next) {
        next.accept(scope.compute(Page.of(1, List.of())));
    }
}
