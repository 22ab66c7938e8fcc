package dev.tocsin.query.kql;

import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions as readers see them; what stands in {@code path:{ }} is a condition of its own, about one object. */
final class KqlClauses {
    private final List<Clause> nested = new ArrayList<>();

    private KqlClauses() {
    }

    /** The query's condition, then those of its nested objects. */
    static List<Clause> of(KqlNode node) {
        KqlClauses clauses = new KqlClauses();
        Clause whole = clauses.clause(node, "", false);
        clauses.nested.add(0, whole);
        return clauses.nested;
    }

    /** @param listed whether it is part of a list of values, where the place is that of the value alone */
    private Clause clause(KqlNode node, String prefix, boolean listed) {
        if (node instanceof KqlNode.And and) {
            return new Clause.All(parts(and.parts(), prefix, listed), and.span());
        } else if (node instanceof KqlNode.Or or) {
            return new Clause.Any(parts(or.parts(), prefix, listed), or.span());
        } else if (node instanceof KqlNode.Not not) {
            return new Clause.Not(clause(not.part(), prefix, listed), not.span());
        } else if (node instanceof KqlNode.Nested inner) {
            nested.add(clause(inner.part(), prefix + inner.path().text() + ".", false));
            return other(inner.toString(), inner.span());
        } else if (node instanceof KqlNode.Is is) {
            Span span = listed ? is.value().span() : is.span();
            return is.field() == null || is.field().isPattern() || is.value().kind() == Literal.Kind.NULL
                    ? other((is.field() == null ? "" : prefix + is.field().text()) + "\0" + is.value().kind() + is.value().text(), span)
                    : test(prefix + is.field().text(), is.value(), span);
        } else if (node instanceof KqlNode.Compare compare) {
            return compare.field().isPattern() ? other(compare.toString(), compare.span())
                    : new Clause.Test(prefix + compare.field().text(), Kind.ofSign(compare.operator()), compare.value().text(), false,
                            compare.span());
        }
        return other("*:*", node.span());
    }

    private List<Clause> parts(List<KqlNode> parts, String prefix, boolean listed) {
        Literal first = field(parts.get(0));
        boolean list = listed || parts.size() > 1 && first != null && parts.stream().allMatch(p -> first.equals(field(p)));
        return parts.stream().map(p -> clause(p, prefix, list)).toList();
    }

    /** The mention of a field that a part is about, equal for two values of one list. */
    private static Literal field(KqlNode node) {
        if (node instanceof KqlNode.Is is) {
            return is.field();
        } else if (node instanceof KqlNode.Not not) {
            return field(not.part());
        } else if (node instanceof KqlNode.And and) {
            return field(and.parts().get(0));
        }
        return node instanceof KqlNode.Or or ? field(or.parts().get(0)) : null;
    }

    private static Clause test(String field, Literal value, Span span) {
        if (value.isStar()) {
            return new Clause.Test(field, Kind.EXISTS, "", false, span);
        }
        return !value.isPattern() ? new Clause.Test(field, Kind.EQUAL, value.text(), false, span)
                : new Clause.Test(field, Kind.WILDCARD, value.pieces().stream().map(Clause::escaped).collect(Collectors.joining("*")), false, span);
    }

    private static Clause other(String what, Span span) {
        return new Clause.Test("", Kind.OTHER, what, false, span);
    }
}
