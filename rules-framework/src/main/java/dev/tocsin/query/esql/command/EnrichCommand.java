package dev.tocsin.query.esql.command;

import dev.tocsin.query.Supplements.EnrichPolicy;
import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.evaluate.RowExpression;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.plan.SourceColumn;
import dev.tocsin.query.esql.value.Block;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.ArrayList;
import java.util.List;

/** {@code ENRICH}: fields of the policy's documents that match, the values of several documents together (esql 137, 138). */
final class EnrichCommand implements Step {
    static final EsqlCommand COMMAND = EsqlCommand.of("enrich", Command.Enrich.class, EnrichCommand::new);

    private final RowExpression match;
    private final PolicyMatcher matcher;
    private final List<Block> fields = new ArrayList<>();
    private final int[] columns;

    private EnrichCommand(Command.Enrich command, Layout input, Run run) {
        EnrichPolicy policy = run.supplements().policies().get(command.policy());
        if (policy == null) {
            throw run.refuse("esql-enrich-policy", command.span(), "enrich policy [" + command.policy() + "] is not given",
                    "name its file under [case.enrich] in cases.toml: " + command.policy() + " = \"FILE.ndjson\"");
        }
        String field = policy.matchField() != null ? policy.matchField()
                : command.match() instanceof Expression.Reference reference ? reference.name() : null;
        matcher = PolicyMatcher.of(policy, field, command, run);
        List<SourceColumn> all = Supplied.columns(policy.rows(), policy.schema());
        for (String name : command.policyFields()) {
            fields.add(Supplied.column(all, name).map(column -> EventColumns.of(policy.rows(), column))
                    .orElseGet(() -> Block.constant(null, policy.rows().size())));
        }
        match = run.bind(command.match(), input);
        columns = Added.columns(input, Layout.ofAttributes(command.added()), command.output());
    }

    @Override
    public void accept(Page page, Sink next) {
        Block[] found = new Block[1];
        next.accept(Added.to(page, columns, number -> {
            if (found[0] == null) {
                found[0] = match.block(page).map(this::rows);
            }
            return found[0].map(rows -> rows == null ? null : values(fields.get(number), (int[]) rows));
        }));
    }

    private Object rows(Object place) {
        List<Integer> rows = new ArrayList<>();
        for (Object value : MultiValue.values(place)) {
            rows.addAll(matcher.rows(value));
        }
        return rows.isEmpty() ? null : rows.stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
    }

    private static Object values(Block field, int[] rows) {
        List<Object> values = new ArrayList<>();
        for (int row : rows) {
            values.addAll(MultiValue.values(field.value(row)));
        }
        return MultiValue.of(values);
    }
}
