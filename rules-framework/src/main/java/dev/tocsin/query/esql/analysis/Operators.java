package dev.tocsin.query.esql.analysis;

import static dev.tocsin.query.esql.value.EsqlType.BOOLEAN;
import static dev.tocsin.query.esql.value.EsqlType.DATE;
import static dev.tocsin.query.esql.value.EsqlType.DOUBLE;
import static dev.tocsin.query.esql.value.EsqlType.INTEGER;
import static dev.tocsin.query.esql.value.EsqlType.KEYWORD;
import static dev.tocsin.query.esql.value.EsqlType.LONG;
import static dev.tocsin.query.esql.value.EsqlType.NULL;
import static dev.tocsin.query.esql.value.EsqlType.UNKNOWN;
import static dev.tocsin.query.esql.value.EsqlType.UNSIGNED_LONG;

import dev.tocsin.query.esql.function.Declaration;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.plan.Expression.Arithmetic;
import dev.tocsin.query.esql.plan.Expression.Comparison;
import dev.tocsin.query.esql.plan.Expression.Constant;
import dev.tocsin.query.esql.plan.Expression.Operator;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.source.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Types of operators and their operands (esql 24 to 31, 82). */
final class Operators {
    private static final Set<EsqlType> ORDERED = Declaration.types(EsqlType.NUMERIC, EsqlType.STRING, EsqlType.DATES,
            Set.of(EsqlType.IP, EsqlType.VERSION));
    private static final Set<EsqlType> EQUATED = Declaration.types(ORDERED, EsqlType.SPATIAL, EsqlType.GRIDS,
            Set.of(BOOLEAN, EsqlType.DATE_RANGE, EsqlType.DENSE_VECTOR, EsqlType.FLATTENED, EsqlType.AGGREGATE_METRIC_DOUBLE));
    private final Problems problems;
    private final Casts casts;

    Operators(Surroundings around, Casts casts) {
        this.problems = around.problems();
        this.casts = casts;
    }

    Expression comparison(Span span, String text, Operator operator, Expression left, Expression right) {
        Expression l = casts.forComparison(left, right.type());
        Expression r = casts.forComparison(right, left.type());
        Set<EsqlType> taken = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL ? EQUATED : ORDERED;
        if (!takes(taken, l, operator.sign()) || !takes(taken, r, operator.sign())) {
            return Casts.broken(new Comparison(span, text, operator, l, r));
        }
        EsqlType common = comparable(l.type(), r.type());
        if (common == null) {
            problems.error("esql-type", span, difference(l, r, "[" + operator.sign() + "] compares values of one type"), fix(l, r));
            return Casts.broken(new Comparison(span, text, operator, l, r));
        }
        return new Comparison(span, text, operator, Casts.as(l, common), Casts.as(r, common));
    }

    Expression in(Span span, String text, Expression operand, List<Expression> members) {
        List<Expression> cast = new ArrayList<>();
        EsqlType widest = operand.type();
        boolean sound = takes(EQUATED, operand, "IN");
        for (Expression member : members) {
            Expression m = casts.forComparison(member, operand.type());
            cast.add(m);
            EsqlType common = comparable(operand.type(), m.type());
            if (common == null && sound) {
                problems.error("esql-type", m.span(), difference(operand, m, "IN compares values of one type"), fix(operand, m));
                sound = false;
            } else if (common != null && common.isNumeric()) {
                widest = widest.isNumeric() ? EsqlType.common(widest, common).orElse(widest) : common;
            } else if (common != null && (widest == NULL || widest == UNKNOWN)) {
                widest = common;
            }
        }
        EsqlType type = widest == UNKNOWN ? KEYWORD : widest;
        Expression in = new Expression.In(span, text, Casts.as(operand, type), cast.stream().map(m -> Casts.as(m, type)).toList());
        return sound ? in : Casts.broken(in);
    }

    /** The type in which two operands are compared; null when they are not. */
    private static EsqlType comparable(EsqlType left, EsqlType right) {
        if (left == UNKNOWN && right == UNKNOWN) {
            return KEYWORD;
        }
        if (left == NULL || right == NULL) {
            return left == NULL ? right : left;
        }
        if (left == UNKNOWN || right == UNKNOWN) {
            EsqlType known = left == UNKNOWN ? right : left;
            return known == INTEGER ? LONG : known;
        }
        if (left.isNumeric() && right.isNumeric()) {
            return EsqlType.common(left, right).orElse(null);
        }
        boolean alike = left == right || left.isString() && right.isString() || left.isDate() && right.isDate();
        return alike ? left : null;
    }

    Expression arithmetic(Span span, String text, Operator operator, Expression left, Expression right) {
        boolean additive = operator == Operator.ADD || operator == Operator.SUBTRACT;
        Expression l = additive ? date(left, right.type()) : left;
        Expression r = additive ? date(right, left.type()) : right;
        EsqlType type = result(operator, l.type(), r.type());
        if (type == null) {
            boolean reversed = operator == Operator.SUBTRACT && l.type().isInterval() && r.type().isDate();
            boolean dates = l.type().isDate() && r.type().isDate();
            String fix = reversed ? "write the date first" : dates ? "use DATE_DIFF for the time between two dates" : null;
            String message = l.type() == UNSIGNED_LONG || r.type() == UNSIGNED_LONG ? "unsigned_long mixes with no other type"
                    : "[" + operator.sign() + "] takes " + (additive ? "numbers, or a date and an interval" : "numbers");
            problems.error("esql-type", span, difference(l, r, message), fix);
            return Casts.broken(new Constant(span, text, UNKNOWN, null));
        }
        boolean numbers = type.isNumeric();
        boolean mixed = l.type().isDate() || r.type().isDate() || type.isInterval();
        return new Arithmetic(span, text, type, operator, numbers ? Casts.as(l, type) : mixed && l.type() == UNKNOWN
                ? Casts.as(l, DATE) : l, numbers ? Casts.as(r, type) : r);
    }

    private Expression date(Expression e, EsqlType other) { // esql 26 b
        return Casts.isText(e) && (other.isInterval() || other.isDate())
                ? casts.text((Constant) e, other == EsqlType.DATE_NANOS ? EsqlType.DATE_NANOS : DATE) : e;
    }

    private static EsqlType result(Operator operator, EsqlType left, EsqlType right) {
        if (left == NULL || right == NULL) {
            EsqlType other = left == NULL ? right : left;
            return other.isNumeric() || other == NULL || other == UNKNOWN
                    || (operator == Operator.ADD || operator == Operator.SUBTRACT) && (other.isDate() || other.isInterval())
                    ? other : null;
        }
        if (left == UNKNOWN || right == UNKNOWN) {
            EsqlType other = left == UNKNOWN ? right : left;
            return other == UNKNOWN ? DOUBLE : other == INTEGER ? LONG : other.isNumeric() ? other
                    : other.isInterval() ? DATE : other.isDate() ? other : null;
        }
        if (left.isNumeric() && right.isNumeric()) {
            return EsqlType.common(left, right).orElse(null);
        }
        if (operator == Operator.ADD && left.isInterval() && right.isDate()) {
            return right;
        }
        boolean additive = operator == Operator.ADD || operator == Operator.SUBTRACT;
        boolean dated = additive && left.isDate() && right.isInterval();
        return dated || additive && left.isInterval() && left == right ? left : null;
    }

    Expression negate(Span span, String text, Expression operand) {
        EsqlType type = operand.type();
        if (type != NULL && type != UNKNOWN && !EsqlType.SIGNED.contains(type) && !type.isInterval()) {
            problems.error("esql-type", span, "[-] takes a number or an interval, but " + described(operand));
            return Casts.broken(operand);
        }
        EsqlType result = type == UNKNOWN ? DOUBLE : type;
        return new Expression.Negate(span, text, result, Casts.as(operand, result));
    }

    /** A boolean operand of AND, OR, NOT, or a condition. */
    Expression truth(Expression operand, String where) {
        if (operand.type() != BOOLEAN && operand.type() != NULL && operand.type() != UNKNOWN) {
            problems.error("esql-type", operand.span(), where + " takes a boolean, but " + described(operand));
            return Casts.broken(operand);
        }
        return Casts.as(operand, BOOLEAN);
    }

    private boolean takes(Set<EsqlType> types, Expression e, String operator) {
        if (e.type() == NULL || e.type() == UNKNOWN || types.contains(e.type())) {
            return true;
        }
        problems.error("esql-type", e.span(), "[" + operator + "] does not compare values of type " + e.type().esName()
                + ": " + described(e));
        return false;
    }

    String described(Expression e) {
        return problems.quoted(e.span()) + " is of type " + e.type().esName();
    }

    private String difference(Expression l, Expression r, String rule) {
        return rule + ", but " + described(l) + " and " + described(r);
    }

    private static String fix(Expression l, Expression r) {
        if (l.type().isNumeric() && Casts.isText(r) || r.type().isNumeric() && Casts.isText(l)) {
            return "leave out the quotes, or convert with ::keyword";
        }
        return l.type().isString() && r.type().isNumeric() ? "put the number in quotes, or convert with ::long" : null;
    }
}
