package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import java.util.List;

/** Every exclusion excludes something. */
final class ExclusionNeedless implements Check.OfRule {
    @Override
    public About about() {
        return About.hint("exclusion-needless", "no exclusion is about values that a clause beside it leaves no room for")
                .why("""
                        Where a field with one value must be one of a list, excluding other values changes nothing. Often the list was narrowed
                        later, or the exclusion was meant for another field.""")
                .bad(Example.rule("""
                        query = 'event.action : "StopLogging" and not event.action : "DeleteTrail"'
                        """).flagging("not event.action : \"DeleteTrail\""))
                .good(Example.rule("""
                        query = 'event.action : "StopLogging" and not user.name : "backup"'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Questions questions = new Questions(subject);
        Requirement.together(subject).forEach(demands -> look(subject, questions, demands, findings));
    }

    private static void look(RuleSubject subject, Questions questions, List<Requirement> demands, Findings findings) {
        for (Requirement excluded : demands) {
            if (!excluded.positive() && questions.single(excluded.field())) {
                Requirement holds = new Requirement(excluded.clause(), excluded.field(), true, excluded.tests());
                demands.stream().filter(d -> d.positive() && d.excludes(holds, questions) == Exclusion.ONE_VALUE).findFirst()
                        .ifPresent(d -> findings.add(subject.queryText().orElseThrow(), excluded.clause().span(), questions.shown(d.clause())
                                + " leaves no room for " + questions.shown(excluded.clause()) + ", for in ECS " + excluded.field()
                                + " has one value, so that this never matters", "remove it, or mend one of the two"));
            }
        }
    }
}
