package dev.tocsin.query.kql;

import dev.tocsin.query.predicate.FieldTest;
import dev.tocsin.query.predicate.None;
import dev.tocsin.query.predicate.Or;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.source.Span;

/** Gives a leaf that was made of a value the span of its whole clause. */
final class Spans {
    private Spans() {
    }

    static Predicate of(Predicate leaf, Span span) {
        if (leaf instanceof FieldTest test) {
            return new FieldTest(test.field(), test.test(), span, test.note());
        }
        if (leaf instanceof None none) {
            return new None(none.path(), span, none.note());
        }
        return leaf instanceof Or or ? new Or(or.parts(), span) : leaf;
    }
}
