package dev.tocsin.query.predicate;

import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.query.predicate.Formula.Every;
import dev.tocsin.query.predicate.Formula.Literal;
import dev.tocsin.query.predicate.Formula.Some;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.Wildcard;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is known of clauses whose answer may also be null, as those of ES|QL. */
final class ClauseTheory implements Theory {
    private static final Set<Kind> OF_VALUES = EnumSet.of(Kind.EQUAL, Kind.UNEQUAL, Kind.WILDCARD, Kind.REGEX, Kind.LESS,
            Kind.LESS_OR_EQUAL, Kind.GREATER, Kind.GREATER_OR_EQUAL);

    /** The clause as a formula whose questions are tests. */
    static Formula formula(Clause clause, boolean negative) {
        if (clause instanceof Clause.Not not) {
            return formula(not.part(), !negative);
        } else if (clause instanceof Clause.All all) {
            return joined(all.parts(), negative, negative);
        } else if (clause instanceof Clause.Any any) {
            return joined(any.parts(), !negative, negative);
        }
        return new Literal(clause, negative);
    }

    private static Formula joined(List<Clause> parts, boolean some, boolean negative) {
        List<Formula> formulas = parts.stream().map(part -> formula(part, negative)).toList();
        return some ? new Some(formulas) : new Every(formulas);
    }

    @Override
    public boolean covered(Object question, List<Object> others) {
        return others.stream().anyMatch(other -> covers((Clause.Test) other, (Clause.Test) question));
    }

    @Override
    public boolean refuted(Object narrow, Object wide) {
        Clause.Test inner = (Clause.Test) narrow;
        Clause.Test outer = (Clause.Test) wide;
        return inner.key().equals(outer.key())
                || OF_VALUES.contains(inner.kind()) && OF_VALUES.contains(outer.kind()) && covers(outer, inner);
    }

    @Override
    public boolean twoValued() {
        return false;
    }

    private static boolean covers(Clause.Test wide, Clause.Test narrow) {
        if (wide.key().equals(narrow.key())) {
            return true;
        } else if (wide.field().isEmpty() || !wide.field().equals(narrow.field())) {
            return false;
        } else if (wide.kind() == Kind.EXISTS) {
            return OF_VALUES.contains(narrow.kind());
        }
        return wide.kind() == Kind.WILDCARD && (narrow.kind() == Kind.EQUAL || narrow.kind() == Kind.WILDCARD)
                && !wide.anyCase() && !narrow.anyCase() && pattern(wide).covers(pattern(narrow));
    }

    private static Wildcard pattern(Clause.Test test) {
        String text = test.kind() == Kind.WILDCARD ? test.value() : Clause.escaped(test.value());
        return Wildcard.of(text, Wildcard.Syntax.ESCAPED, LetterCase.EXACT);
    }
}
