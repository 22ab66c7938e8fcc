package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.query.Clause.Test;
import dev.tocsin.source.Level;
import dev.tocsin.value.Cidr;
import java.util.List;

/** Every alternative adds something. */
final class ClauseSubsumed implements Check.OfRule {
    /** More pairs than this are not compared: nobody writes such lists by hand. */
    private static final long MOST_PAIRS = 4_000_000;

    @Override
    public About about() {
        return About.advice("clause-subsumed", "no alternative is covered by a wider one beside it")
                .why("""
                        A value that fits a pattern of the same list never matters: the pattern finds it anyway. Either the pattern is wider than
                        it was meant to be, or the value can go. A block of addresses within another one is worth knowing only: such lists are
                        copied from registries as they are.""")
                .bad(Example.rule("""
                        query = 'event.action : (Stop* or StopLogging)'
                        """).flagging("StopLogging"))
                .good(Example.rule("""
                        query = 'event.action : (Stop* or DeleteTrail)'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Questions questions = new Questions(subject);
        for (Clause condition : Questions.conditions(subject)) {
            Questions.walk(condition, clause -> {
                if (clause instanceof Clause.Any any) {
                    look(subject, questions, tests(any.parts()), findings);
                }
            });
        }
    }

    private static List<Test> tests(List<Clause> parts) {
        return parts.stream().filter(p -> p instanceof Test).map(p -> (Test) p).toList();
    }

    private static void look(RuleSubject subject, Questions questions, List<Test> tests, Findings findings) {
        List<Test> wide = tests.stream().filter(t -> t.kind() != Kind.EQUAL || t.anyCase() || t.value().indexOf('/') > 0).toList();
        if ((long) wide.size() * tests.size() > MOST_PAIRS) {
            return;
        }
        for (Test narrow : tests) {
            wide.stream().filter(w -> w != narrow && questions.covers(w, narrow) && !questions.covers(narrow, w)).findFirst()
                    .ifPresent(w -> (Cidr.parse(w.value()).isPresent() ? findings.at(Level.INFO) : findings).add(subject.queryText().orElseThrow(), narrow.span(), questions.shown(narrow)
                            + " is covered by " + questions.shown(w) + " beside it, so that it never matters",
                            "remove it, or narrow the pattern"));
        }
    }
}
