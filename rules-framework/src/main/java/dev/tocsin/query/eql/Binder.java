package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Bound.Compared;
import dev.tocsin.query.eql.Bound.Constant;
import dev.tocsin.query.eql.Bound.FieldValue;
import dev.tocsin.query.eql.Bound.Joined;
import dev.tocsin.query.eql.Expression.Arithmetic;
import dev.tocsin.query.eql.Expression.Call;
import dev.tocsin.query.eql.Expression.Comparison;
import dev.tocsin.query.eql.Expression.FieldName;
import dev.tocsin.query.eql.Expression.Junction;
import dev.tocsin.query.eql.Expression.Literal;
import dev.tocsin.query.eql.Expression.Membership;
import dev.tocsin.query.eql.Expression.Not;
import dev.tocsin.query.eql.Expression.PatternTest;
import dev.tocsin.query.eql.Expression.Signed;
import dev.tocsin.query.eql.function.EqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a tree its fields and types, and folds what is constant.
 *
 * <p>Null is folded here and only here: it comes from optional fields that are unmapped everywhere, and from the word
 * {@code null}. A field that is mapped and merely missing in an event is a matter of the run. (eql 29, 31)
 */
final class Binder {
    private final Problems problems;
    private final FieldBinder fields;
    private final CallBinder calls;
    private final ComparisonBinder comparisons;

    Binder(FieldBinder fields, Problems problems) {
        this.problems = problems;
        this.fields = fields;
        this.calls = new CallBinder(this, problems);
        this.comparisons = new ComparisonBinder(this, problems);
    }

    /** A condition; errors are noted, and what they made impossible becomes a constant. */
    Bound condition(Expression expression) {
        return asCondition(value(expression), expression);
    }

    /** A value or condition. */
    Bound value(Expression expression) {
        if (expression instanceof Literal literal) {
            return new Constant(literal.value(), Constants.typeOf(literal.value()), literal.span());
        } else if (expression instanceof FieldName field) {
            return fields.bind(field);
        } else if (expression instanceof Signed signed) {
            return calls.signed(signed);
        } else if (expression instanceof Arithmetic arithmetic) {
            return calls.arithmetic(arithmetic);
        } else if (expression instanceof Call call) {
            return calls.call(call);
        } else if (expression instanceof Comparison comparison) {
            return comparisons.comparison(comparison);
        } else if (expression instanceof Membership membership) {
            return comparisons.membership(membership);
        } else if (expression instanceof PatternTest test) {
            return comparisons.patterns(test);
        } else if (expression instanceof Not not) {
            return Folding.negated(condition(not.operand()), not.span()); // eql 31: not null is null
        }
        return junction((Junction) expression);
    }

    /** eql 31: null and x is null, null or x is x. */
    private Bound junction(Junction junction) {
        List<Bound> parts = new ArrayList<>();
        int nulls = 0;
        boolean decided = false;
        for (Expression operand : junction.operands()) {
            Bound part = condition(operand);
            if (!(part instanceof Constant constant)) {
                parts.add(part);
            } else if (constant.isNull()) {
                nulls++;
            } else {
                decided |= !constant.value().equals(junction.and());
            }
        }
        if (junction.and() ? nulls > 0 : nulls == junction.operands().size()) {
            return new Constant(null, EqlType.NULL, junction.span());
        }
        if (decided || parts.isEmpty()) {
            return new Constant(decided != junction.and(), EqlType.BOOLEAN, junction.span());
        }
        return parts.size() == 1 ? parts.get(0) : new Joined(junction.and(), List.copyOf(parts), junction.span());
    }

    private Bound asCondition(Bound value, Expression expression) {
        if (value instanceof FieldValue field && (field.type() == EqlType.BOOLEAN || field.type() == EqlType.ANY)) {
            FieldValue bool = Constants.typed(field, EqlType.BOOLEAN);
            return new Compared(Operator.EQUAL, bool, new Constant(true, EqlType.BOOLEAN, field.span()), field.span()); // eql 11
        }
        boolean fits = value.type() == EqlType.BOOLEAN || value.type() == EqlType.NULL || value.type() == EqlType.ANY;
        if (!fits) {
            problems.error("eql-type", expression.span(), "A condition was expected, but `" + problems.quote(expression.span())
                    + "` is a " + value.type().shown() + ".", "compare it with something");
            return new Constant(null, EqlType.NULL, expression.span());
        }
        return value;
    }
}
