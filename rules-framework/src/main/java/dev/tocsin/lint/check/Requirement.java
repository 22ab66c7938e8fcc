package dev.tocsin.lint.check;

import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.query.Clause.Test;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one clause demands of one field.
 *
 * @param positive whether one of the tests must hold; else none may
 */
record Requirement(Clause clause, String field, boolean positive, List<Test> tests) {
    /** More pairs of values than this are not compared: nobody writes such lists by hand. */
    private static final long MOST_PAIRS = 1_000_000;

    /** What a clause demands; empty when it is about more than one field. */
    static Optional<Requirement> of(Clause clause) {
        boolean positive = !(clause instanceof Clause.Not);
        Clause inner = clause instanceof Clause.Not not ? not.part() : clause;
        List<Clause> parts = inner instanceof Clause.Any any ? any.parts() : List.of(inner);
        if (parts.isEmpty() || !parts.stream().allMatch(p -> p instanceof Test)) {
            return Optional.empty();
        }
        List<Test> tests = parts.stream().map(p -> (Test) p).toList();
        String field = tests.get(0).field();
        boolean one = !field.isEmpty() && tests.stream().allMatch(t -> t.field().equals(field) && t.kind() != Kind.OTHER);
        return one ? Optional.of(new Requirement(clause, field, positive, tests)) : Optional.empty();
    }

    /** What the clauses that a query joins by "and" demand, for each place where it does. */
    static List<List<Requirement>> together(RuleSubject subject) {
        List<List<Requirement>> found = new ArrayList<>();
        EsqlConditions.together(subject).forEach(condition -> Questions.walk(condition, clause -> {
            if (clause instanceof Clause.All all) {
                found.add(all.parts().stream().flatMap(part -> of(part).stream()).toList());
            }
        }));
        return found;
    }

    /** The same demand of another field. */
    Requirement of(String other) {
        return new Requirement(clause, other, positive,
                tests.stream().map(t -> new Test(other, t.kind(), t.value(), t.anyCase(), t.span())).toList());
    }

    /** Whether no event can meet both, for certain. */
    Exclusion excludes(Requirement other, Questions questions) {
        if (!field.equals(other.field) || !positive && !other.positive || (long) tests.size() * other.tests.size() > MOST_PAIRS) {
            return Exclusion.NONE;
        } else if (positive != other.positive) {
            Requirement holds = positive ? this : other;
            Requirement fails = positive ? other : this;
            return always(holds.tests.stream().allMatch(t -> fails.tests.stream().anyMatch(f -> questions.covers(f, t))));
        } else if (only(Kind.MISSING) || other.only(Kind.MISSING)) {
            return always(!any(Kind.MISSING) || !other.any(Kind.MISSING));
        }
        boolean apart = questions.single(field) && (differ(other, questions) || unequal(this, other) || unequal(other, this)
                || questions.isNumber(field) && (empty(this, other) || empty(other, this)));
        return apart ? Exclusion.ONE_VALUE : Exclusion.NONE;
    }

    /** Whether every event that meets this meets the other, for certain. */
    boolean implies(Requirement wide, Questions questions) {
        if (!field.equals(wide.field) || positive != wide.positive || (long) tests.size() * wide.tests.size() > MOST_PAIRS) {
            return false;
        }
        List<Test> narrow = positive ? tests : wide.tests;
        List<Test> covering = positive ? wide.tests : tests;
        return narrow.stream().allMatch(n -> covering.stream().anyMatch(c -> questions.covers(c, n)));
    }

    private static Exclusion always(boolean certain) {
        return certain ? Exclusion.ALWAYS : Exclusion.NONE;
    }

    private boolean only(Kind kind) {
        return tests.stream().allMatch(t -> t.kind() == kind);
    }

    private boolean any(Kind kind) {
        return tests.stream().anyMatch(t -> t.kind() == kind);
    }

    private boolean isTexts() {
        return tests.stream().allMatch(t -> t.kind() == Kind.EQUAL || t.kind() == Kind.WILDCARD);
    }

    /** No value satisfies a test of each. */
    private boolean differ(Requirement other, Questions questions) {
        return isTexts() && other.isTexts() && tests.stream().noneMatch(t -> other.tests.stream().anyMatch(o -> questions.compatible(t, o)));
    }

    /** A value, and that it is another. */
    private static boolean unequal(Requirement values, Requirement other) {
        return values.only(Kind.EQUAL) && other.tests.size() == 1 && other.tests.get(0).kind() == Kind.UNEQUAL
                && values.tests.stream().allMatch(v -> !v.anyCase() && v.value().equals(other.tests.get(0).value()));
    }

    /** A least number that is above the greatest. */
    private static boolean empty(Requirement low, Requirement high) {
        if (low.tests.size() != 1 || high.tests.size() != 1) {
            return false;
        }
        Test least = low.tests.get(0);
        Test most = high.tests.get(0);
        boolean lower = least.kind() == Kind.GREATER || least.kind() == Kind.GREATER_OR_EQUAL || least.kind() == Kind.EQUAL;
        boolean upper = most.kind() == Kind.LESS || most.kind() == Kind.LESS_OR_EQUAL || most.kind() == Kind.EQUAL;
        Optional<BigDecimal> from = Questions.number(least.value());
        Optional<BigDecimal> to = Questions.number(most.value());
        if (!lower || !upper || from.isEmpty() || to.isEmpty()) {
            return false;
        }
        int order = from.get().compareTo(to.get());
        return order > 0 || order == 0 && (least.kind() == Kind.GREATER || most.kind() == Kind.LESS);
    }
}
