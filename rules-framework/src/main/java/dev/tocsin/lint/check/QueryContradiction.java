package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold together can hold together. */
final class QueryContradiction implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("query-contradiction", "clauses that must hold together do not exclude each other")
                .why("""
                        A field with one value cannot have two, and what is demanded cannot be excluded: such a query is silent for ever. Fields
                        that ECS defines as lists may have several values; they are left alone unless a clause is denied outright.""")
                .bad(Example.rule("""
                        query = 'event.outcome : "success" and event.outcome : "failure"'
                        """).flagging("event.outcome : \"failure\""))
                .good(Example.rule("""
                        query = 'event.outcome : ("success" or "failure")'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Look look = new Look(subject, new Questions(subject), findings);
        EsqlConditions.together(subject).forEach(condition -> look.at(condition, List.of(), true));
    }

    private record Look(RuleSubject subject, Questions questions, Findings findings) {
        /** @param whole whether the condition cannot hold when the clause cannot */
        void at(Clause clause, List<Requirement> around, boolean whole) {
            if (clause instanceof Clause.All all) {
                List<Requirement> together = new ArrayList<>(around);
                List<Clause> rest = new ArrayList<>();
                for (Clause part : all.parts()) {
                    Optional<Requirement> requirement = Requirement.of(part);
                    requirement.ifPresentOrElse(r -> add(r, together, whole), () -> split(part, together, rest, whole));
                }
                rest.forEach(part -> at(part, together, whole));
            } else if (clause instanceof Clause.Not not) {
                at(not.part(), List.of(), false);
            } else {
                Optional<Requirement> requirement = Requirement.of(clause);
                requirement.ifPresent(r -> add(r, new ArrayList<>(around), whole));
                if (requirement.isEmpty() && clause instanceof Clause.Any any) {
                    any.parts().forEach(part -> at(part, around, false));
                }
            }
        }

        /** When none of several may hold, each may not. */
        private void split(Clause part, List<Requirement> together, List<Clause> rest, boolean whole) {
            rest.add(part);
            if (part instanceof Clause.Not not && not.part() instanceof Clause.Any any) {
                any.parts().forEach(p -> Requirement.of(new Clause.Not(p, p.span())).ifPresent(r -> add(r, together, whole)));
            }
        }

        private void add(Requirement requirement, List<Requirement> together, boolean whole) {
            for (Requirement other : together) {
                Exclusion exclusion = other.excludes(requirement, questions);
                if (exclusion != Exclusion.NONE) {
                    findings.add(subject.queryText().orElseThrow(), requirement.clause().span(), questions.shown(requirement.clause())
                            + " excludes " + questions.shown(other.clause())
                            + (exclusion == Exclusion.ONE_VALUE ? ", for in ECS " + requirement.field() + " has one value" : "")
                            + ", so that " + (whole ? "the query never matches" : "both never hold"),
                            "ask for one of them, or join them with or");
                    break;
                }
            }
            together.add(requirement);
        }
    }
}
