package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Cursor;
import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.evaluate.RowExpression;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code WHERE}: conjuncts one after the other, each on the rows that the ones before it left. */
final class WhereCommand implements Step {
    static final EsqlCommand COMMAND = EsqlCommand.of("where", Command.Where.class, WhereCommand::new);

    private final List<RowExpression> conjuncts = new ArrayList<>();

    private WhereCommand(Command.Where command, Layout input, Run run) {
        add(command.condition(), input, run);
    }

    private void add(Expression condition, Layout input, Run run) {
        if (condition instanceof Expression.Logical logical && logical.and()) {
            add(logical.left(), input, run);
            add(logical.right(), input, run);
        } else {
            conjuncts.add(run.bind(condition, input));
        }
    }

    @Override
    public void accept(Page page, Sink next) {
        Page left = page;
        for (RowExpression conjunct : conjuncts) {
            left = filtered(left, conjunct);
        }
        if (left.size() > 0) {
            next.accept(left);
        }
    }

    /** The rows of a page for which a condition is true (esql 38). */
    static Page filtered(Page page, RowExpression condition) {
        int[] rows = rows(page, condition);
        return rows.length == page.size() ? page : page.select(rows);
    }

    /** The numbers of the rows for which a condition is true. */
    static int[] rows(Page page, RowExpression condition) {
        int[] rows = new int[page.size()];
        int count = 0;
        if (rows.length > 0) {
            Cursor cursor = condition.open(page);
            for (int row = 0; row < rows.length; row++) {
                if (Boolean.TRUE.equals(cursor.at(row))) {
                    rows[count++] = row;
                }
            }
        }
        return count == rows.length ? rows : Arrays.copyOf(rows, count);
    }
}
