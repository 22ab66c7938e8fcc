package dev.tocsin.query.predicate;

import dev.tocsin.query.Clause;

/**
 * How the events that one condition lets through stand to those of another one. Proved or unknown, never guessed: whatever a
 * relation other than {@link #UNKNOWN} says holds for all events there could be.
 */
public enum Relation {
    /** The same events. */
    EQUAL,
    /** Only events that the other lets through as well. */
    NARROWER,
    /** At least all events that the other lets through. */
    WIDER,
    /** Nothing could be proved. */
    UNKNOWN;

    /** How {@code after} stands to {@code before}, both bound to the same fields. */
    public static Relation of(Predicate before, Predicate after) {
        return of(implies(after, before), implies(before, after));
    }

    /** How one condition of ES|QL stands to another one over the same columns: null lets nothing through. */
    public static Relation of(Clause before, Clause after) {
        Formula one = ClauseTheory.formula(before, false);
        Formula two = ClauseTheory.formula(after, false);
        ClauseTheory theory = new ClauseTheory();
        return of(Proof.follows(two, one, theory), Proof.follows(one, two, theory));
    }

    /** The relation of two things whose parts stand so, and which both hold only together. */
    public Relation and(Relation other) {
        return this == EQUAL ? other : other == EQUAL || this == other ? this : UNKNOWN;
    }

    /** The relation seen from the other side. */
    public Relation turned() {
        return this == NARROWER ? WIDER : this == WIDER ? NARROWER : this;
    }

    /** Whether every event for which {@code given} holds is one for which {@code then} holds; a no may be wrong. */
    static boolean implies(Predicate given, Predicate then) {
        return Proof.follows(PredicateTheory.formula(given, false), PredicateTheory.formula(then, false), new PredicateTheory());
    }

    private static Relation of(boolean narrower, boolean wider) {
        return narrower && wider ? EQUAL : narrower ? NARROWER : wider ? WIDER : UNKNOWN;
    }
}
