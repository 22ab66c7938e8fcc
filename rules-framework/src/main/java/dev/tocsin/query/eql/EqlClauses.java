package dev.tocsin.query.eql;

import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.query.eql.Expression.Comparison;
import dev.tocsin.query.eql.Expression.FieldName;
import dev.tocsin.query.eql.Expression.Literal;
import dev.tocsin.query.eql.Expression.Membership;
import dev.tocsin.query.eql.Expression.PatternTest;
import dev.tocsin.source.Span;
import java.util.List;

/** Conditions as readers see them. */
final class EqlClauses {
    private final String text;

    /** @param text the query */
    EqlClauses(String text) {
        this.text = text;
    }

    Clause of(Expression expression) {
        Span span = expression.span();
        if (expression instanceof Expression.Junction junction) {
            List<Clause> parts = junction.operands().stream().map(this::of).toList();
            return junction.and() ? new Clause.All(parts, span) : new Clause.Any(parts, span);
        } else if (expression instanceof Expression.Not not) {
            return new Clause.Not(of(not.operand()), span);
        } else if (expression instanceof Comparison comparison) {
            return comparison(comparison);
        } else if (expression instanceof Membership in && in.value() instanceof FieldName field
                && in.values().stream().allMatch(v -> v instanceof Literal l && l.value() != null)) {
            Clause any = any(in.values().stream().<Clause>map(v -> new Clause.Test(field.path(), Kind.EQUAL, ((Literal) v).value()
                    .toString(), in.insensitive(), v.span())).toList(), span);
            return in.negated() ? new Clause.Not(any, span) : any;
        } else if (expression instanceof PatternTest test && test.value() instanceof FieldName field) {
            return any(test.patterns().stream().map(p -> pattern(field.path(), test.operator(), p, span, test.patterns().size() > 1))
                    .toList(), span);
        }
        return other(span);
    }

    private Clause comparison(Comparison comparison) {
        Kind kind = Kind.ofSign(comparison.symbol());
        if (comparison.left() instanceof FieldName field && comparison.right() instanceof Literal literal) {
            return comparison(field, kind, literal, comparison.span());
        } else if (comparison.right() instanceof FieldName field && comparison.left() instanceof Literal literal) {
            return comparison(field, kind.turned(), literal, comparison.span());
        }
        return other(comparison.span());
    }

    /** What is no value differs from every value. */
    private static Clause comparison(FieldName field, Kind kind, Literal literal, Span span) {
        if (literal.value() != null) {
            String value = literal.value().toString();
            return kind != Kind.UNEQUAL ? new Clause.Test(field.path(), kind, value, false, span)
                    : new Clause.Not(new Clause.Test(field.path(), Kind.EQUAL, value, false, span), span);
        }
        Kind asked = kind == Kind.EQUAL ? Kind.MISSING : kind == Kind.UNEQUAL ? Kind.EXISTS : Kind.OTHER;
        return new Clause.Test(field.path(), asked, "", false, span);
    }

    /** Patterns cannot be escaped. (eql 23) */
    private static Clause pattern(String field, String operator, Literal literal, Span whole, boolean listed) {
        String pattern = literal.value().toString();
        boolean wildcard = pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
        boolean anyCase = operator.equals(":") || operator.endsWith("~");
        Kind kind = operator.startsWith("regex") ? Kind.REGEX : wildcard ? Kind.WILDCARD : Kind.EQUAL;
        String value = kind == Kind.WILDCARD ? pattern.replace("\\", "\\\\") : pattern;
        return new Clause.Test(field, kind, value, anyCase, listed ? literal.span() : whole);
    }

    private static Clause any(List<Clause> parts, Span span) {
        return parts.size() == 1 ? parts.get(0) : new Clause.Any(parts, span);
    }

    private Clause other(Span span) {
        return new Clause.Test("", Kind.OTHER, span.of(text), false, span);
    }
}
