package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import dev.tocsin.query.QueryFacts;
import java.util.List;

/** The events of a sequence can have the same keys. */
final class SequenceImpossible implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("sequence-impossible", "the events of a sequence can have the same values of the fields that join them")
                .why("""
                        All events of a sequence have the same values of its keys. Two events that demand different values of a key never stand in
                        one sequence.""")
                .bad(Example.rule("""
                        type = "eql"
                        language = "eql"
                        query = 'sequence by user.name [file where user.name == "root"] [process where user.name == "guest"]'
                        """).flagging("user.name == \"guest\""))
                .good(Example.rule("""
                        type = "eql"
                        language = "eql"
                        query = 'sequence by host.id [file where user.name == "root"] [process where user.name == "guest"]'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        List<QueryFacts.Stage> stages = subject.facts().map(QueryFacts::stages).orElse(List.of()).stream()
                .filter(s -> s.kind() == QueryFacts.StageKind.EVENT).toList();
        Questions questions = new Questions(subject);
        for (int later = 1; later < stages.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                pair(subject, questions, stages.get(earlier), stages.get(later), findings);
            }
        }
    }

    private static void pair(RuleSubject subject, Questions questions, QueryFacts.Stage earlier, QueryFacts.Stage later, Findings findings) {
        for (int key = 0; key < Math.min(earlier.keys().size(), later.keys().size()); key++) {
            String field = earlier.keys().get(key).name();
            String other = later.keys().get(key).name();
            List<Requirement> first = demands(earlier.condition(), field);
            for (Requirement second : demands(later.condition(), other)) {
                first.stream().filter(f -> questions.single(other) && f.excludes(second.of(field), questions) != Exclusion.NONE).findFirst()
                        .ifPresent(f -> findings.add(subject.queryText().orElseThrow(), second.clause().span(),
                                questions.shown(second.clause()) + " excludes " + questions.shown(f.clause())
                                + " of an earlier event, and both events have one value of " + (field.equals(other) ? field : field + " and " + other)
                                + ", so that the sequence never matches", "ask for the same value, or join the events by another field"));
            }
        }
    }

    private static List<Requirement> demands(Clause condition, String field) {
        List<Clause> parts = condition instanceof Clause.All all ? all.parts() : List.of(condition);
        return parts.stream().flatMap(p -> Requirement.of(p).stream()).filter(r -> r.field().equals(field)).toList();
    }
}
