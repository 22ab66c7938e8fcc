package dev.tocsin.detect;

import dev.tocsin.query.Clause;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryFacts.Mention;
import dev.tocsin.query.predicate.Relation;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.source.EmbeddedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Compares two ES|QL queries that differ in their conditions only. A command that looks at several rows makes something else of
 * fewer rows, so before such a command conditions must be equal.
 */
final class EsqlComparison {
    private static final Set<String> ROW_BY_ROW = Set.of("from", "where", "eval", "keep", "drop", "rename", "dissect", "grok", "enrich",
            "mv_expand");
    private static final Set<String> BRANCHING = Set.of("fork");

    /** Commands other than conditions, and the conditions that stand after each of them. */
    private final List<String> commands = new ArrayList<>();
    private final List<Boolean> rowByRow = new ArrayList<>();
    private final List<List<Clause>> conditions = new ArrayList<>();
    private boolean known = true;

    private EsqlComparison(Query query) {
        QueryFacts facts = query.facts();
        String text = query.text().text();
        int condition = 0;
        int end = 0;
        for (Mention command : facts.commands()) {
            known &= command.span().start() >= end && !BRANCHING.contains(command.name());
            end = command.span().end();
            if (command.name().equals("where") && !commands.isEmpty() && condition < facts.conditions().size()) {
                conditions.get(conditions.size() - 1).add(facts.conditions().get(condition++));
            } else {
                commands.add(new RuleQuery("esql", EmbeddedText.alone("command", command.span().of(text))).withoutLayout());
                rowByRow.add(ROW_BY_ROW.contains(command.name()));
                conditions.add(new ArrayList<>());
            }
        }
        known &= condition == facts.conditions().size();
    }

    static Relation of(Query before, Query after) {
        EsqlComparison old = new EsqlComparison(before);
        EsqlComparison now = new EsqlComparison(after);
        if (!old.known || !now.known || !old.commands.equals(now.commands)) {
            return Relation.UNKNOWN;
        }
        Relation all = Relation.EQUAL;
        boolean free = true;
        for (int i = old.commands.size() - 1; i >= 0; i--) {
            Relation here = Relation.of(all(old.conditions.get(i)), all(now.conditions.get(i)));
            all = all.and(free || here == Relation.EQUAL ? here : Relation.UNKNOWN);
            free &= old.rowByRow.get(i);
        }
        return all;
    }

    private static Clause all(List<Clause> clauses) {
        return new Clause.All(clauses, null);
    }
}
