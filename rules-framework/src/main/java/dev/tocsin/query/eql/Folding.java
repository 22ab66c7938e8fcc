package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Bound.Constant;
import dev.tocsin.query.eql.Bound.Inverted;
import dev.tocsin.query.eql.function.EqlType;
import dev.tocsin.source.Span;
import java.util.List;

/** What conditions on constants alone come to. (eql 31) */
final class Folding {
    private Folding() {
    }

    static Constant compared(Operator operator, boolean negated, Constant left, Constant right, Span span, Problems problems) {
        if (left.isNull() || right.isNull()) {
            boolean both = left.isNull() && right.isNull() && operator == Operator.EQUAL;
            return both ? new Constant(!negated, EqlType.BOOLEAN, span) : new Constant(null, EqlType.NULL, span);
        }
        if (left.type() != right.type()) {
            problems.error("eql-type", right.span(), "`" + problems.quote(left.span()) + "` is "
                    + CallBinder.article(left.type()) + "; it cannot be compared with " + CallBinder.article(right.type()) + ".", null);
            return new Constant(null, EqlType.ANY, span);
        }
        return new Constant(operator.holds(ValueOrder.compare(left.value(), right.value())) != negated, EqlType.BOOLEAN, span);
    }

    static Constant among(Constant value, List<Constant> constants, boolean ignoreCase, Span span) {
        boolean found = constants.stream().anyMatch(c -> ValueOrder.equal(value.value(), c.value(), ignoreCase));
        return new Constant(found, EqlType.BOOLEAN, span);
    }

    static Bound negated(Bound part, Span span) {
        if (!(part instanceof Constant constant)) {
            return new Inverted(part, span);
        }
        return constant.isNull() ? constant : new Constant(!((Boolean) constant.value()), EqlType.BOOLEAN, span);
    }
}
