package dev.tocsin.query.esql.analysis;

import java.util.Set;
import java.util.TreeSet;

/**
 * The columns that a query needs of indices that are not wholly known; FROM gives them, and no others.
 *
 * @param names columns that the query names
 * @param patterns patterns of columns, {@code *} when all of them are in the result
 */
record Wanted(Set<String> names, Set<String> patterns) {
    static Wanted nothing() {
        return new Wanted(new TreeSet<>(), new TreeSet<>());
    }

    Wanted copy() {
        return new Wanted(new TreeSet<>(names), new TreeSet<>(patterns));
    }
}
