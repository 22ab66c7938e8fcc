package dev.tocsin.query.esql.command;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Grid;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.esql.plan.Command;
import java.util.ArrayList;
import java.util.List;

/** Explains a run: rows in and out of each command, and the first command that left nothing. */
final class Explainer {
    private static final int WIDEST = 60;

    private final PlanRunner runner;
    private final Run run;
    private final Trace trace;
    private final List<List<String>> lines = new ArrayList<>();

    private Explainer(PlanRunner runner, Run run, Trace trace) {
        this.runner = runner;
        this.run = run;
        this.trace = trace;
    }

    static Explanation explain(PlanRunner runner, RunContext context, EventBatch batch) {
        Trace trace = new Trace();
        Run run = runner.run(context, trace);
        List<Part> parts = new ArrayList<>();
        try {
            SourcePipeline pipeline = SourcePipeline.of(runner.plan().commands(), run, layout -> ResultTable.nowhere());
            pipeline.accept(batch);
            pipeline.finish();
        } catch (QueryRunException e) {
            parts.add(new Statement("the run ended with an error: " + e.diagnostic().message(), null, List.of()));
        }
        new Explainer(runner, run, trace).explain(batch, parts);
        return new Explanation(runner.text(), parts);
    }

    private void explain(EventBatch batch, List<Part> parts) {
        count(runner.plan().commands(), batch.size(), "");
        parts.add(new Grid("rows in and out of each command", List.of("command", "in", "out"), lines));
        List<Command> commands = runner.plan().commands();
        if (trace.given(commands.get(commands.size() - 1)).rows() == 0) {
            parts.addAll(reasons(commands, batch));
        }
    }

    private void count(List<Command> commands, int input, String indent) {
        int in = input;
        for (Command command : commands) {
            int out = trace.given(command).rows();
            if (!(command instanceof Command.Limit limit && limit.implicit())) {
                lines.add(List.of(indent + text(command), Integer.toString(in), Integer.toString(out)));
            }
            List<List<Command>> branches = command instanceof Command.Fork fork ? fork.branches()
                    : command instanceof Command.Union union ? union.branches() : List.of();
            for (List<Command> branch : branches) {
                count(branch, in, indent + "  ");
            }
            in = out;
        }
    }

    private String text(Command command) {
        String text = command.span().of(runner.text().text()).replaceAll("//.*", " ").replaceAll("\\s+", " ").strip();
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 3) + "...";
    }

    private List<Part> reasons(List<Command> commands, EventBatch batch) {
        List<Part> out = new ArrayList<>();
        Reasons reasons = new Reasons(run, trace);
        Command before = null;
        for (Command command : commands) {
            if (command instanceof Command.Dissect || command instanceof Command.Grok) {
                out.addAll(reasons.extraction(command, before));
            }
            if (trace.given(command).rows() == 0) {
                out.add(0, before == null ? reasons.source(command, batch) : reasons.command(command, before));
                return out;
            }
            before = command;
        }
        return out;
    }
}
