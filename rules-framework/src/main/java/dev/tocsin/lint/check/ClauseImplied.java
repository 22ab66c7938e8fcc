package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import java.util.List;

/** Every demand adds something. */
final class ClauseImplied implements Check.OfRule {
    @Override
    public About about() {
        return About.hint("clause-implied", "no clause demands what a narrower one beside it demands already")
                .why("""
                        Of two demands that must both hold, the wider one never matters. It misleads readers, and whoever narrows the query later
                        changes the wrong clause.""")
                .bad(Example.rule("""
                        query = 'event.action : Stop* and event.action : ("StopLogging" or "StopTrail")'
                        """).flagging("event.action : Stop*"))
                .good(Example.rule("""
                        query = 'event.action : ("StopLogging" or "StopTrail")'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Questions questions = new Questions(subject);
        Requirement.together(subject).forEach(demands -> look(subject, questions, demands, findings));
    }

    private static void look(RuleSubject subject, Questions questions, List<Requirement> demands, Findings findings) {
        boolean spoken = List.of("eql", "esql").contains(subject.rule().language());
        for (Requirement wide : demands) {
            boolean half = demands.stream().filter(d -> d.clause().span().equals(wide.clause().span())).count() > 1; // of a range
            if (half || spoken && wide.tests().stream().allMatch(t -> t.kind() == Clause.Kind.EXISTS)) {
                continue; // "is not null" beside a comparison is said for readers
            }
            demands.stream().filter(n -> n != wide && n.implies(wide, questions) && !wide.implies(n, questions)).findFirst()
                    .ifPresent(n -> findings.add(subject.queryText().orElseThrow(), wide.clause().span(), questions.shown(n.clause())
                            + " beside it demands more than " + questions.shown(wide.clause()) + ", so that this never matters", "remove it"));
        }
    }
}
