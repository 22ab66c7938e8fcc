package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.syntax.Term;
import dev.tocsin.query.esql.syntax.Terms;

import java.util.Set;

/** Refuses names that both sides of a join have (esql 142). */
final class Ambiguity {
    private Ambiguity() {
    }

    static void check(Term condition, Set<String> both, Problems problems) {
        Terms.walk(condition, term -> {
            if (term instanceof Term.Column column && both.contains(column.name())) {
                problems.error("esql-ambiguous-column", column.span(), "[" + column.name()
                        + "] is a column of both sides of the join", "RENAME the left one before the join");
            }
        });
    }
}
