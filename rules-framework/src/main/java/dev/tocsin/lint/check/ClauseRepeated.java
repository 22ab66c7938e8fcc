package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Nothing is asked twice. */
final class ClauseRepeated implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("clause-repeated", "no list, and no chain of and or or, has the same clause twice")
                .why("""
                        The second one never matters. Often it was meant to be another value.""")
                .bad(Example.rule("""
                        query = 'event.action : ("StopLogging" or "DeleteTrail" or "StopLogging")'
                        """).flagging("\"StopLogging\""))
                .good(Example.rule("""
                        query = 'event.action : ("StopLogging" or "DeleteTrail" or "UpdateTrail")'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Questions questions = new Questions(subject);
        for (Clause condition : Questions.conditions(subject)) {
            Questions.walk(condition, clause -> {
                if (clause instanceof Clause.All all) {
                    look(subject, questions, all.parts(), findings);
                } else if (clause instanceof Clause.Any any) {
                    look(subject, questions, any.parts(), findings);
                }
            });
        }
    }

    private static void look(RuleSubject subject, Questions questions, List<Clause> parts, Findings findings) {
        Map<String, Clause> seen = new HashMap<>();
        for (Clause part : parts) {
            Clause first = seen.putIfAbsent(key(part), part);
            if (first != null) {
                int line = subject.queryText().orElseThrow().position(first.span().start()).line();
                findings.add(subject.queryText().orElseThrow(), part.span(), questions.shown(part) + " stands beside "
                        + questions.shown(first) + " of line " + line + " and asks the same, so that it never matters",
                        "remove one of them, or write what was meant");
            }
        }
    }

    private static String key(Clause clause) {
        return clause instanceof Clause.Test test && test.anyCase() && test.kind() != Clause.Kind.REGEX
                ? test.key().toLowerCase(Locale.ROOT) : clause.key();
    }
}
