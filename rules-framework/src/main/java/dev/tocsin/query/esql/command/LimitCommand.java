package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.plan.Command;
import java.util.stream.IntStream;

/** {@code LIMIT}: the first rows (esql 103). */
final class LimitCommand implements Step {
    static final EsqlCommand COMMAND = EsqlCommand.of("limit", Command.Limit.class, LimitCommand::new);

    private int left;

    private LimitCommand(Command.Limit command, Layout input, Run run) {
        left = command.count();
    }

    @Override
    public void accept(Page page, Sink next) {
        if (left == 0) {
            return;
        }
        Page kept = page.size() <= left ? page : page.select(IntStream.range(0, left).toArray());
        left -= kept.size();
        next.accept(kept);
    }

    @Override
    public boolean done() {
        return left == 0;
    }
}
