package dev.tocsin.query.esql.analysis;

import java.util.function.Predicate;

/**
 * The columns that may be at a place beside those that are known to be there.
 *
 * @param whole whether that may be any column
 * @param names which names it may be
 */
record Rest(boolean whole, Predicate<String> names) {
    static final Rest NONE = new Rest(false, name -> false);
    static final Rest ANY = new Rest(true, name -> true);

    static Rest of(boolean any) {
        return any ? ANY : NONE;
    }

    /** Those of these whose names fit a condition too. */
    Rest only(Predicate<String> condition) {
        return this == NONE ? NONE : new Rest(false, names.and(condition));
    }

    Rest or(Rest other) {
        return this == NONE ? other : other == NONE ? this : new Rest(whole || other.whole, names.or(other.names));
    }
}
