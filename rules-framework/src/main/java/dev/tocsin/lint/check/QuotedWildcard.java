package dev.tocsin.lint.check;

import dev.tocsin.event.Field;
import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.value.FieldType;

/** Stars between quotes are meant to be stars. */
final class QuotedWildcard implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("quoted-wildcard", "no KQL or Lucene value between quotes begins or ends with a star")
                .why("""
                        Between quotes a star is a star, no wildcard: the query looks for events whose value holds a star, and there are none.""")
                .bad(Example.rule("""
                        query = 'event.action : "Stop*"'
                        """).flagging("event.action : \"Stop*\""))
                .good(Example.rule("""
                        query = 'event.action : Stop*'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        String language = subject.rule().language();
        if (!language.equals("kuery") && !language.equals("lucene")) {
            return;
        }
        EmbeddedText query = subject.queryText().orElse(null);
        for (Clause condition : Questions.conditions(subject)) {
            Questions.walk(condition, clause -> {
                if (clause instanceof Clause.Test test && test.kind() == Kind.EQUAL && test.value().length() > 1
                        && (test.value().startsWith("*") || test.value().endsWith("*")) && test.span().of(query.text()).endsWith("\"")
                        && subject.schema().flatMap(s -> s.field(test.field())).map(Field::type)
                                .map(t -> t.family() == FieldType.Family.STRING).orElse(true)) {
                    findings.add(query, test.span(), "between quotes the star is no wildcard, so that this matches only values that hold a star",
                            "leave out the quotes, with a backslash before blanks, colons and parentheses");
                }
            });
        }
    }
}
