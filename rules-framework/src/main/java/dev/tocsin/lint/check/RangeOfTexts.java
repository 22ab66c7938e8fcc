package dev.tocsin.lint.check;

import dev.tocsin.event.Field;
import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.value.FieldType;
import java.util.Set;

/** Numbers are compared with numbers. */
final class RangeOfTexts implements Check.OfRule {
    private static final Set<Kind> RANGES = Set.of(Kind.LESS, Kind.LESS_OR_EQUAL, Kind.GREATER, Kind.GREATER_OR_EQUAL);

    @Override
    public About about() {
        return About.advice("range-of-texts", "no keyword field is asked whether it is greater or less than a number")
                .why("""
                        Values of keyword fields are compared letter by letter: `"9"` is greater than `"10"`, and `"100"` less than `"20"`. The query
                        finds other events than it seems to.""")
                .bad(Example.rule("""
                        query = 'event.code >= 4720'
                        """).flagging("event.code >= 4720"))
                .good(Example.rule("""
                        query = 'event.code : ("4720" or "4722")'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        for (Clause condition : Questions.conditions(subject)) {
            Questions.walk(condition, clause -> {
                if (clause instanceof Clause.Test test && RANGES.contains(test.kind()) && Questions.number(test.value()).isPresent()
                        && subject.schema().flatMap(s -> s.field(test.field())).filter(Field::declared)
                                .filter(f -> f.type().family() == FieldType.Family.STRING).isPresent()) {
                    findings.add(subject.queryText().orElseThrow(), test.span(), test.field()
                            + " holds texts, which are compared letter by letter: \"9\" is greater than \"10\"", "name the values");
                }
            });
        }
    }
}
