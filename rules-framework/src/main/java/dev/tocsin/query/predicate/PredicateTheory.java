package dev.tocsin.query.predicate;

import dev.tocsin.query.predicate.Formula.Every;
import dev.tocsin.query.predicate.Formula.Literal;
import dev.tocsin.query.predicate.Formula.Some;
import java.util.ArrayList;
import java.util.List;

/** What is known of predicates: a field's values that pass one test pass a wider one. */
final class PredicateTheory implements Theory {
    /** The predicate as a formula whose questions are predicates without parts. */
    static Formula formula(Predicate predicate, boolean negative) {
        if (predicate instanceof Not not) {
            return formula(not.part(), !negative);
        } else if (predicate instanceof All || predicate instanceof None) {
            return predicate instanceof All == negative ? new Some(List.of()) : new Every(List.of());
        } else if (predicate instanceof And and) {
            return joined(and.parts(), negative, negative);
        } else if (predicate instanceof Or or) {
            return joined(or.parts(), !negative, negative);
        }
        return new Literal(predicate, negative);
    }

    private static Formula joined(List<Predicate> parts, boolean some, boolean negative) {
        List<Formula> formulas = parts.stream().map(part -> formula(part, negative)).toList();
        return some ? new Some(formulas) : new Every(formulas);
    }

    @Override
    public boolean covered(Object question, List<Object> others) {
        Predicate narrow = (Predicate) question;
        List<ValueTest> tests = new ArrayList<>();
        for (Object other : others) {
            Predicate wide = (Predicate) other;
            if (wide == narrow || narrow.question() != null && narrow.question().equals(wide.question())
                    || narrow instanceof FieldTest test && wide instanceof Exists exists && exists.field().equals(test.field())
                    || narrow instanceof Nested inner && wide instanceof Nested outer && inner.path().equals(outer.path())
                            && Relation.implies(inner.part(), outer.part())) {
                return true;
            }
            if (narrow instanceof FieldTest test && wide instanceof FieldTest wider && test.field().equals(wider.field())) {
                tests.add(wider.test());
            }
        }
        return !tests.isEmpty() && (tests.size() == 1 ? tests.get(0) : new AnyOf(tests)).covers(((FieldTest) narrow).test());
    }

    @Override
    public boolean refuted(Object narrow, Object wide) {
        return covered(narrow, List.of(wide));
    }

    @Override
    public boolean twoValued() {
        return true;
    }
}
