package dev.tocsin.query.esql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The parts of expressions as written. */
public final class Terms {
    private Terms() {
    }

    /** The operands and arguments of an expression, in order. */
    public static List<Term> parts(Term term) {
        if (term instanceof Term.Call call) {
            return call.arguments();
        } else if (term instanceof Term.Cast cast) {
            return List.of(cast.operand());
        } else if (term instanceof Term.Negation negation) {
            return List.of(negation.operand());
        } else if (term instanceof Term.Binary binary) {
            return List.of(binary.left(), binary.right());
        } else if (term instanceof Term.Logical logical) {
            return List.of(logical.left(), logical.right());
        } else if (term instanceof Term.Not not) {
            return List.of(not.operand());
        } else if (term instanceof Term.IsNull test) {
            return List.of(test.operand());
        } else if (term instanceof Term.In in) {
            List<Term> out = new ArrayList<>(List.of(in.operand()));
            out.addAll(in.members());
            return out;
        } else if (term instanceof Term.Like like) {
            return List.of(like.operand());
        } else if (term instanceof Term.Match match) {
            return List.of(match.field(), match.query());
        }
        return List.of();
    }

    /** Gives an expression and all below it to a visitor, the outer ones first. */
    public static void walk(Term term, Consumer<Term> visitor) {
        visitor.accept(term);
        parts(term).forEach(part -> walk(part, visitor));
    }
}
