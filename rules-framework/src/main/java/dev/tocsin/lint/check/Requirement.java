package dev.tocsin.lint.check;

import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.query.Clause.Test;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one clause demands of one field.
 *
 * @param positive whether one of the tests must hold; else none may
 */
record Requirement(Clause clause, String field, boolean positive, List<Test> tests) {
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

    /** Whether no event can meet both, for certain. */
    boolean excludes(Requirement other, Questions questions) {
        if (!field.equals(other.field) || !positive && !other.positive) {
            return false;
        } else if (positive != other.positive) {
            Requirement holds = positive ? this : other;
            Requirement fails = positive ? other : this;
            return holds.tests.stream().allMatch(t -> fails.tests.stream().anyMatch(f -> questions.covers(f, t)));
        } else if (only(Kind.MISSING) != other.only(Kind.MISSING)) {
            return !any(Kind.MISSING) || !other.any(Kind.MISSING);
        }
        return questions.single(field) && (differ(this, other, questions) || differ(other, this, questions)
                || unequal(this, other) || unequal(other, this) || empty(this, other) || empty(other, this));
    }

    private boolean only(Kind kind) {
        return tests.stream().allMatch(t -> t.kind() == kind);
    }

    private boolean any(Kind kind) {
        return tests.stream().anyMatch(t -> t.kind() == kind);
    }

    /** None of some values satisfies any of the other tests. */
    private static boolean differ(Requirement values, Requirement other, Questions questions) {
        return values.only(Kind.EQUAL) && other.tests.stream().allMatch(t -> t.kind() == Kind.EQUAL || t.kind() == Kind.WILDCARD)
                && values.tests.stream().noneMatch(v -> other.tests.stream().anyMatch(t -> questions.compatible(v, t)));
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
