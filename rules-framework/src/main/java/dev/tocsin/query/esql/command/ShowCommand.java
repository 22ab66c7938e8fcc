package dev.tocsin.query.esql.command;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.value.Block;
import java.util.List;
import java.util.Map;

/** {@code SHOW INFO}: the version of the engine that is followed; there is no build, so no date and hash. */
final class ShowCommand implements Source {
    static final EsqlCommand COMMAND = EsqlCommand.source("show");
    private static final Map<String, String> FACTS = Map.of("version", "9.5.3");

    private final Command.ShowInfo command;

    ShowCommand(Command.ShowInfo command) {
        this.command = command;
    }

    @Override
    public Layout layout() {
        return Layout.ofAttributes(command.output());
    }

    @Override
    public void accept(EventBatch batch, Sink next) {
        // events are not looked at
    }

    @Override
    public void finish(Sink next) {
        List<Block> columns = command.output().stream().map(Attribute::name)
                .map(name -> Block.constant(FACTS.get(name), 1)).toList();
        next.accept(Page.of(1, columns));
    }
}
