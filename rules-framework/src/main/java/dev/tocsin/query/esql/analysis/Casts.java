package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.plan.Expression.Coerce;
import dev.tocsin.query.esql.plan.Expression.Constant;
import dev.tocsin.query.esql.plan.Expression.Widen;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Site;

import java.util.Set;

/** Makes an operand have the type that is needed: string literals, numbers, values of unknown type (esql 24 to 27). */
final class Casts {
    /** The types on the other side of a comparison for which a string literal is read. */
    private static final Set<EsqlType> READ_IN_COMPARISONS = Set.of(EsqlType.DATE, EsqlType.DATE_NANOS, EsqlType.IP,
            EsqlType.VERSION, EsqlType.BOOLEAN);
    private final Surroundings around;

    Casts(Surroundings around) {
        this.around = around;
    }

    /** Whether it is a single string that stands in the query's text. */
    static boolean isText(Expression e) {
        return e instanceof Constant c && c.type() == EsqlType.KEYWORD && c.value() instanceof String;
    }

    /** A string literal beside an operand of a comparison or IN (esql 26). */
    Expression forComparison(Expression e, EsqlType other) {
        return isText(e) && READ_IN_COMPARISONS.contains(other) ? text((Constant) e, other) : e;
    }

    /** A string literal as a value of a type; an error when it is none. */
    Expression text(Constant literal, EsqlType type) {
        try {
            Object value = Conversions.value((String) literal.value(), type,
                    new Site(literal.text(), around.problems().position(literal.span())), around.zone());
            return new Constant(literal.span(), literal.text(), type, value);
        } catch (EsqlException e) {
            around.problems().error("esql-type", literal.span(), "the string " + literal.text() + " is no value of type "
                    + type.esName() + ": " + e.getMessage(), type == EsqlType.DATE && ((String) literal.value()).startsWith("now")
                    ? "there is no date math in ES|QL: write NOW() - 1 hour" : null);
            return broken(literal);
        }
    }

    /** A string literal as an interval; itself when it is none. */
    Expression interval(Constant literal) {
        for (EsqlType type : new EsqlType[] {EsqlType.DATE_PERIOD, EsqlType.TIME_DURATION}) {
            try {
                Object value = Conversions.value((String) literal.value(), type, new Site(literal.text(), null), around.zone());
                return new Constant(literal.span(), literal.text(), type, value);
            } catch (EsqlException e) {
                continue; // not of this kind
            }
        }
        return literal;
    }

    /** A number widened, a value of unknown type read; anything else as it is. */
    static Expression as(Expression e, EsqlType type) {
        if (e.type() == type || type == EsqlType.NULL || type == EsqlType.UNKNOWN) {
            return e;
        }
        if (e.type() == EsqlType.UNKNOWN) {
            return new Coerce(e, type);
        }
        return e.type().widensTo(type) ? new Widen(e, type) : e;
    }

    /** Stands for an expression that an error was reported of: fits everywhere, so that nothing else is reported of it. */
    static Expression broken(Expression e) {
        return new Constant(e.span(), e.text(), EsqlType.UNKNOWN, null);
    }
}
