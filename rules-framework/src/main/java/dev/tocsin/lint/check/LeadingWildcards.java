package dev.tocsin.lint.check;

import dev.tocsin.event.Field;
import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.query.Clause.Test;
import dev.tocsin.value.FieldType;
import java.util.List;
import java.util.Optional;

/** Long lists are not made of patterns that begin with a star. */
final class LeadingWildcards implements Check.OfRule {
    private static final int MOST = 10;

    @Override
    public About about() {
        return About.hint("leading-wildcards", "a keyword field is compared with at most ten patterns that begin with a star")
                .why("""
                        For each such pattern Elasticsearch looks at every value that the field has in the index, in every run. Fields of type
                        `wildcard` are made for them; keyword fields are not.""")
                .bad(Example.rule("""
                        query = 'user.name : (*a1 or *b1 or *c1 or *d1 or *e1 or *f1 or *g1 or *h1 or *i1 or *j1 or *k1)'
                        """).flagging("user.name : (*a1 or *b1 or *c1 or *d1 or *e1 or *f1 or *g1 or *h1 or *i1 or *j1 or *k1)"))
                .good(Example.rule("""
                        query = 'user.name : (a1* or b1* or c1* or d1* or e1* or f1* or g1* or h1* or i1* or j1* or k1*)'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        for (Clause condition : Questions.conditions(subject)) {
            Questions.walk(condition, clause -> {
                if (clause instanceof Clause.Any any) {
                    look(subject, any, findings);
                }
            });
        }
    }

    private static void look(RuleSubject subject, Clause.Any any, Findings findings) {
        List<Test> leading = any.parts().stream().filter(p -> p instanceof Test t && t.kind() == Kind.WILDCARD
                && Pattern.of(t, false).leads()).map(p -> (Test) p).toList();
        leading.stream().map(Test::field).distinct().forEach(path -> {
            long count = leading.stream().filter(t -> t.field().equals(path)).count();
            Optional<FieldType> type = subject.schema().flatMap(s -> s.field(path)).map(Field::type);
            if (count > MOST && type.equals(Optional.of(FieldType.KEYWORD))) {
                findings.add(subject.queryText().orElseThrow(), any.span(), count + " patterns for the keyword field " + path
                        + " begin with a star", "name the values, or ask a field of type wildcard");
            }
        });
    }
}
