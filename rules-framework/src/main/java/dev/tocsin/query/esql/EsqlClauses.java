package dev.tocsin.query.esql;

import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.query.esql.syntax.Term;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Conditions as readers see them. */
final class EsqlClauses {
    private final String text;
    private final Set<String> made;
    private final boolean unsure;

    /**
     * @param text the query
     * @param made the columns that the query made before the condition, whose values nobody knows
     * @param unsure whether that may be so of every column
     */
    EsqlClauses(String text, Set<String> made, boolean unsure) {
        this.text = text;
        this.unsure = unsure;
        this.made = Set.copyOf(made);
    }

    Clause of(Term term) {
        if (term instanceof Term.Logical logical) {
            List<Clause> parts = List.of(of(logical.left()), of(logical.right()));
            return logical.and() ? new Clause.All(parts, term.span()) : new Clause.Any(parts, term.span());
        } else if (term instanceof Term.Not not) {
            return new Clause.Not(of(not.operand()), term.span());
        } else if (term instanceof Term.Binary binary) {
            return comparison(binary);
        } else if (term instanceof Term.In in && isField(in.operand()) && in.members().stream().allMatch(EsqlClauses::isConstant)) {
            return any(in.members().stream().map(m -> test(in.operand(), Kind.EQUAL, m, m.span())).toList(), term.span());
        } else if (term instanceof Term.Like like && isField(like.operand())) {
            List<Clause> parts = new ArrayList<>();
            for (int i = 0; i < like.patterns().size(); i++) {
                parts.add(new Clause.Test(name(like.operand()), like.regular() ? Kind.REGEX : Kind.WILDCARD, like.patterns().get(i), false,
                        like.patterns().size() == 1 ? term.span() : like.patternSpans().get(i)));
            }
            return any(parts, term.span());
        } else if (term instanceof Term.IsNull test && isField(test.operand())) {
            return new Clause.Test(name(test.operand()), test.negated() ? Kind.EXISTS : Kind.MISSING, "", false, term.span());
        }
        return other(term.span());
    }

    private Clause comparison(Term.Binary binary) {
        Kind kind = Kind.ofSign(binary.operator().sign());
        if (kind != Kind.OTHER && isField(binary.left()) && isConstant(binary.right())) {
            return test(binary.left(), kind, binary.right(), binary.span());
        } else if (kind != Kind.OTHER && isField(binary.right()) && isConstant(binary.left())) {
            return test(binary.right(), kind.turned(), binary.left(), binary.span());
        }
        return other(binary.span());
    }

    private boolean isField(Term term) {
        return term instanceof Term.Column column && !unsure && !made.contains(column.name());
    }

    private static boolean isConstant(Term term) {
        return term instanceof Term.Literal literal && literal.value() != null && !(literal.value() instanceof Collection)
                && !literal.value().getClass().isArray();
    }

    private static String name(Term term) {
        return ((Term.Column) term).name();
    }

    private static Clause test(Term field, Kind kind, Term constant, Span span) {
        return new Clause.Test(name(field), kind, ((Term.Literal) constant).value().toString(), false, span);
    }

    private static Clause any(List<Clause> parts, Span span) {
        return parts.size() == 1 ? parts.get(0) : new Clause.Any(parts, span);
    }

    private Clause other(Span span) {
        return new Clause.Test("", Kind.OTHER, span.of(text), false, span);
    }
}
