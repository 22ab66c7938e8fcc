package dev.tocsin.query.esql.command;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.plan.Command;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** {@code FROM (...), (...)}: the events through several queries. */
final class UnionSource implements Source {
    private final List<SourcePipeline> branches = new ArrayList<>();
    private final Command.Union command;
    private final Branches results;

    UnionSource(Command.Union command, Run run) {
        this.command = command;
        this.results = new Branches(command.output());
        for (List<Command> branch : command.branches()) {
            branches.add(SourcePipeline.of(branch, run, results::branch));
        }
    }

    @Override
    public Layout layout() {
        return Layout.ofAttributes(command.output());
    }

    @Override
    public void accept(EventBatch batch, Sink next) {
        branches.forEach(branch -> branch.accept(batch));
    }

    @Override
    public void finish(Sink next) {
        branches.forEach(SourcePipeline::finish);
        results.give(next, Collections.nCopies(branches.size(), Map.of()));
    }
}
