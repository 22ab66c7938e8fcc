package dev.tocsin.lint.check;

import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.source.Span;
import java.util.List;
import java.util.Set;

/** What the conditions of an ES|QL query say together: a row must meet one WHERE after the other. */
final class EsqlConditions {
    /** After these commands rows are those of one branch, or columns are not what they were. */
    private static final Set<String> BREAKS = Set.of("fork", "enrich", "lookup join");

    private EsqlConditions() {
    }

    /** The conditions of a rule, those of a straight ES|QL pipeline joined to one. */
    static List<Clause> together(RuleSubject subject) {
        List<Clause> conditions = Questions.conditions(subject);
        if (conditions.size() < 2 || !subject.rule().language().equals("esql")) {
            return conditions;
        }
        List<QueryFacts.Mention> commands = subject.facts().orElseThrow().commands();
        boolean straight = commands.stream().noneMatch(c -> BREAKS.contains(c.name()))
                && commands.stream().filter(c -> c.name().equals("from")).count() == 1;
        Span all = conditions.get(0).span().to(conditions.get(conditions.size() - 1).span());
        return straight ? List.of(new Clause.All(conditions, all)) : conditions;
    }
}
