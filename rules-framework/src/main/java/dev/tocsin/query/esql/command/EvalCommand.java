package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.evaluate.RowExpression;
import dev.tocsin.query.esql.evaluate.Scope;
import dev.tocsin.query.esql.plan.Command;

/** {@code EVAL}: fields from left to right; a field that nobody reads is not computed (esql 92). */
final class EvalCommand implements Step {
    static final EsqlCommand COMMAND = EsqlCommand.of("eval", Command.Eval.class, EvalCommand::new);

    private final Scope scope;

    private EvalCommand(Command.Eval command, Layout input, Run run) {
        scope = new Scope(input);
        command.fields().forEach(field -> {
            RowExpression value = run.bind(field.value(), scope.layout());
            scope.add(field.name(), value);
        });
        scope.give(Layout.ofAttributes(command.output()));
    }

    @Override
    public void accept(Page page, Sink next) {
        next.accept(scope.compute(page));
    }
}
