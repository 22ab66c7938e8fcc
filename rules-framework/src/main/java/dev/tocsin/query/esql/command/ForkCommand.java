package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.plan.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code FORK}: the same rows through several branches, told apart by {@code _fork} (esql 145). */
final class ForkCommand implements Step {
    static final EsqlCommand COMMAND = EsqlCommand.of("fork", Command.Fork.class, ForkCommand::new);

    private final List<Pipeline> branches = new ArrayList<>();
    private final Branches results;

    private ForkCommand(Command.Fork command, Layout input, Run run) {
        results = new Branches(command.output());
        for (List<Command> branch : command.branches()) {
            branches.add(Pipeline.of(branch, input, run, results::branch));
        }
    }

    @Override
    public void accept(Page page, Sink next) {
        branches.forEach(branch -> branch.accept(page));
    }

    @Override
    public void finish(Sink next) {
        List<Map<String, Object>> names = new ArrayList<>();
        for (Pipeline branch : branches) {
            branch.finish();
            names.add(Map.of("_fork", "fork" + (names.size() + 1)));
        }
        results.give(next, names);
    }

    @Override
    public boolean done() {
        return branches.stream().allMatch(Pipeline::done);
    }
}
