package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.syntax.CommandSyntax;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.source.Span;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** FORK, and what becomes of the columns of several branches (esql 145). */
final class BranchAnalyser {
    private static final int MOST_ROWS = 10_000;

    private BranchAnalyser() {
    }

    static void fork(Pipeline pipeline, CommandSyntax.Fork fork) {
        Problems problems = pipeline.around().problems();
        if (pipeline.words().contains("FORK")) {
            problems.error("esql-command", fork.span(), "a query can have only one FORK");
        }
        List<Pipeline> branches = new ArrayList<>();
        for (List<CommandSyntax> syntax : fork.branches()) {
            Pipeline branch = pipeline.branch();
            branch.words().add("FORK");
            branch.read(syntax);
            branch.add("LIMIT", new Command.Limit(fork.span(), MOST_ROWS, true, branch.input()), branch.columns());
            branches.add(branch);
        }
        Columns union = union(pipeline.around(), branches, fork.span(), "the branches of FORK");
        List<Attribute> output = new ArrayList<>(branches.get(0).input());
        output.removeIf(a -> a.name().equals("_fork"));
        output.add(new Attribute("_fork", EsqlType.KEYWORD));
        union.list().stream().filter(a -> output.stream().noneMatch(o -> o.name().equals(a.name()))).forEach(output::add);
        Columns after = Columns.of(output.stream().map(a -> union.find(a.name()) == null ? a : union.find(a.name())).toList(),
                union.rest());
        pipeline.add("FORK", new Command.Fork(fork.span(), branches.stream().map(Pipeline::commands).toList(), after.list()), after);
    }

    /** The columns of all branches; one name must have one type. */
    static Columns union(Surroundings around, List<Pipeline> branches, Span span, String what) {
        Map<String, Attribute> out = new LinkedHashMap<>();
        Rest rest = Rest.NONE;
        for (Pipeline branch : branches) {
            rest = rest.or(branch.columns().rest());
            for (Attribute column : branch.input()) {
                Attribute earlier = out.get(column.name());
                boolean vague = earlier != null && (earlier.type() == EsqlType.NULL || earlier.type() == EsqlType.UNKNOWN);
                if (earlier == null || vague) {
                    out.put(column.name(), column);
                } else if (!fits(earlier.type(), column.type())) {
                    around.problems().error("esql-type", span, "the column [" + column.name() + "] has different types in " + what
                            + ": " + earlier.type().esName() + " and " + column.type().esName());
                }
            }
        }
        return Columns.of(List.copyOf(out.values()), rest);
    }

    private static boolean fits(EsqlType one, EsqlType other) {
        return one == other || other == EsqlType.NULL || other == EsqlType.UNKNOWN || one.noText() == other.noText();
    }
}
