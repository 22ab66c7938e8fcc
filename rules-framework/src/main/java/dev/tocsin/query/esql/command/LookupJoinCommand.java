package dev.tocsin.query.esql.command;

import dev.tocsin.query.Supplements.LookupIndex;
import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.SourceColumn;
import dev.tocsin.query.esql.value.Block;
import java.util.ArrayList;
import java.util.List;

/** {@code LOOKUP JOIN}: each row with each document that matches it, or once with nulls (esql 139 to 143). */
final class LookupJoinCommand implements Step {
    static final EsqlCommand COMMAND = EsqlCommand.of("lookup join", Command.LookupJoin.class, LookupJoinCommand::new);

    private final JoinMatcher matcher;
    private final List<Block> added = new ArrayList<>();
    private final int[] columns;

    private LookupJoinCommand(Command.LookupJoin command, Layout input, Run run) {
        LookupIndex index = run.supplements().lookupIndices().get(command.index());
        if (index == null) {
            throw run.refuse("esql-lookup-index", command.span(), "lookup index [" + command.index() + "] is not given",
                    "name its file under [case.lookups] in cases.toml: " + command.index() + " = \"FILE.ndjson\"");
        }
        List<SourceColumn> all = Supplied.columns(index.rows(), index.schema());
        command.added().forEach(attribute -> added.add(block(index, all, attribute)));
        columns = Added.columns(input, Layout.ofAttributes(command.added()), command.output());
        matcher = command.condition() == null ? JoinMatcher.byKeys(command, input, run, index, all)
                : JoinMatcher.byCondition(command, input, run, command.rightColumns().stream().map(a -> block(index, all, a)).toList());
    }

    private static Block block(LookupIndex index, List<SourceColumn> all, Attribute attribute) {
        return Supplied.column(all, attribute.name()).map(column -> EventColumns.of(index.rows(), column))
                .orElseGet(() -> Block.constant(null, index.rows().size()));
    }

    @Override
    public void accept(Page page, Sink next) {
        JoinMatcher.Matches matches = matcher.match(page);
        Page left = page.select(matches.left());
        next.accept(Added.to(left, columns, number -> matched(added.get(number), matches.right())));
    }

    private static Block matched(Block column, int[] rows) {
        Object[] places = new Object[rows.length];
        for (int i = 0; i < rows.length; i++) {
            places[i] = rows[i] < 0 ? null : column.value(rows[i]);
        }
        return Block.flat(places);
    }
}
