package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Bound.Among;
import dev.tocsin.query.eql.Bound.Compared;
import dev.tocsin.query.eql.Bound.Condition;
import dev.tocsin.query.eql.Bound.Constant;
import dev.tocsin.query.eql.Bound.FieldValue;
import dev.tocsin.query.eql.Bound.Fits;
import dev.tocsin.query.eql.Bound.FunctionValue;
import dev.tocsin.query.eql.Bound.Inverted;
import dev.tocsin.query.eql.Bound.NoValue;
import dev.tocsin.query.eql.Expression.Comparison;
import dev.tocsin.query.eql.Expression.Literal;
import dev.tocsin.query.eql.Expression.Membership;
import dev.tocsin.query.eql.Expression.PatternTest;
import dev.tocsin.query.eql.function.EqlType;
import dev.tocsin.query.predicate.ValueTest;
import dev.tocsin.source.Span;
import dev.tocsin.value.ValueSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Binds comparisons, lists and patterns, with their checks. */
final class ComparisonBinder {
    private static final int LONGEST_LIST = 65_536;

    private final Binder binder;
    private final Problems problems;
    private final RegexBinder regexes;

    ComparisonBinder(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
        this.regexes = new RegexBinder(problems);
    }

    Bound comparison(Comparison comparison) {
        boolean equality = comparison.symbol().equals("==") || comparison.symbol().equals("!=");
        if (equality && (isNullWord(comparison.left()) || isNullWord(comparison.right()))) {
            return nullCheck(comparison);
        }
        Bound left = binder.value(comparison.left());
        Bound right = binder.value(comparison.right());
        Operator operator = Operator.of(comparison.symbol());
        if (left instanceof Constant && !(right instanceof Constant)) { // eql 8
            Bound moved = left;
            left = right;
            right = moved;
            operator = operator.mirrored();
        }
        boolean negated = comparison.symbol().equals("!=");
        if (!(right instanceof Constant constant)) {
            problems.error("eql-type", comparison.span(), "`" + problems.quote(comparison.span())
                    + "` compares two fields; one side of a comparison must be a constant.",
                    "EQL cannot compare fields; in a sequence or sample, join by them"); // eql 8
            return new Constant(null, EqlType.ANY, comparison.span());
        }
        if (left instanceof Constant other) {
            return Folding.compared(operator, negated, other, constant, comparison.span(), problems);
        }
        if (constant.isNull()) {
            return new Constant(null, EqlType.NULL, comparison.span()); // eql 31
        }
        return compared(operator, negated, left, constant, comparison);
    }

    private Bound compared(Operator operator, boolean negated, Bound left, Constant constant, Comparison comparison) {
        Span span = comparison.span();
        Bound value = left instanceof FieldValue field ? Constants.typed(field, constant.type(), constant) : left;
        Constant loose = value instanceof FieldValue field ? LooseConstants.of(field, constant) : null;
        if (loose != null) {
            problems.warning("eql-type", constant.span(), "`" + problems.quote(value.span()) + "` is "
                    + CallBinder.described(value) + ", but is compared with " + CallBinder.article(constant.type()) + ".",
                    constant.type() == EqlType.STRING ? "leave the quotes out" : "put the value in double quotes");
            return compared(operator, negated, value, loose, comparison);
        }
        if (!Constants.comparable(value.type(), constant.type())) {
            mismatch(comparison.symbol(), value, constant);
            return new Constant(null, EqlType.ANY, span);
        }
        if (value.type() == EqlType.BOOLEAN && operator != Operator.EQUAL) {
            problems.error("eql-type", span, "`" + comparison.symbol() + "` compares numbers, strings, dates, addresses and "
                    + "versions, not booleans.", "use `==`");
            return new Constant(null, EqlType.ANY, span);
        }
        boolean condition = value instanceof Condition || value instanceof FunctionValue && value.type() == EqlType.BOOLEAN;
        if (condition && constant.value() instanceof Boolean wanted) {
            return wanted != negated ? value : new Inverted(value, span);
        }
        Constant coerced = coerced(value, constant, operator == Operator.EQUAL);
        Bound compared = new Compared(operator, value, coerced, span);
        return negated ? new Inverted(compared, span) : compared; // eql 30, 35
    }

    /** eql 28: explicit null asks whether there is a value. */
    private Bound nullCheck(Comparison comparison) {
        Bound value = binder.value(isNullWord(comparison.right()) ? comparison.left() : comparison.right());
        boolean negated = comparison.symbol().equals("!=");
        if (value instanceof Constant constant) {
            return new Constant(constant.isNull() != negated, EqlType.BOOLEAN, comparison.span());
        }
        Bound check = new NoValue(value, comparison.span());
        return negated ? new Inverted(check, comparison.span()) : check;
    }

    Bound membership(Membership membership) {
        Bound value = binder.value(membership.value());
        List<Constant> constants = new ArrayList<>();
        if (membership.values().size() > LONGEST_LIST) {
            problems.error("eql-type", membership.span(), "The list has " + membership.values().size() + " values; "
                    + LONGEST_LIST + " are allowed.", null); // eql 60
        }
        boolean fits = true;
        for (Expression element : membership.values()) {
            Bound bound = binder.value(element);
            if (!(bound instanceof Constant constant)) {
                problems.error("eql-type", element.span(), "`in` takes constants only, and `" + problems.quote(element.span())
                        + "` is none.", "join comparisons with `or`");
                fits = false;
            } else if (!constant.isNull()) {
                constants.add(constant);
            }
        }
        if (!fits) {
            return new Constant(null, EqlType.ANY, membership.span());
        }
        if (value instanceof Constant constant && constant.isNull()) {
            return new Constant(null, EqlType.NULL, membership.span()); // eql 31
        }
        Bound among = among(value, constants, membership);
        return membership.negated() ? Folding.negated(among, membership.span()) : among;
    }

    private Bound among(Bound given, List<Constant> constants, Membership membership) {
        Span span = membership.span();
        if (constants.isEmpty()) {
            return new Constant(false, EqlType.BOOLEAN, span);
        }
        Bound value = given instanceof FieldValue field
                ? Constants.typed(field, constants.get(0).type(), constants.toArray(Constant[]::new)) : given;
        if (membership.insensitive() && !isString(value, "in~")) {
            return new Constant(null, EqlType.ANY, span);
        }
        List<Constant> coerced = new ArrayList<>();
        for (Constant constant : constants) {
            if (!Constants.comparable(value.type(), constant.type())) {
                mismatch(membership.insensitive() ? "in~" : "in", value, constant);
                return new Constant(null, EqlType.ANY, span);
            }
            coerced.add(coerced(value, constant, true));
        }
        if (value instanceof Constant constant) {
            return Folding.among(constant, coerced, membership.insensitive(), span);
        }
        return new Among(value, List.copyOf(coerced), membership.insensitive(), span);
    }

    Bound patterns(PatternTest test) {
        Bound bound = binder.value(test.value());
        Bound value = bound instanceof FieldValue field ? Constants.typed(field, EqlType.STRING) : bound;
        boolean lowercase = value instanceof FieldValue field && field.field().lowercase();
        List<String> texts = test.patterns().stream().map(p -> (String) p.value())
                .map(p -> lowercase ? p.toLowerCase(Locale.ROOT) : p).toList(); // a normalizer works on patterns too
        boolean regex = test.operator().startsWith("regex");
        boolean ignoreCase = test.operator().equals(":") || test.operator().endsWith("~");
        if (value.type() == EqlType.NULL) {
            return new Constant(null, EqlType.NULL, test.span()); // eql 31
        }
        if (!isString(value, test.operator())) {
            return new Constant(null, EqlType.ANY, test.span());
        }
        ValueTest fits = regex ? regexes.of(test.patterns(), value instanceof FieldValue, ignoreCase)
                : new WildcardTest(texts, ignoreCase, value instanceof FieldValue);
        if (fits == null) {
            return new Constant(null, EqlType.ANY, test.span());
        }
        if (value instanceof Constant constant) {
            return constant.isNull() ? constant : new Constant(fits.test(constant.value()), EqlType.BOOLEAN, test.span());
        }
        boolean alternatives = test.operator().equals(":") && texts.size() > 1;
        return new Fits(value, fits, alternatives, test.span());
    }

    /** eql 19, 27 */
    private boolean isString(Bound value, String operator) {
        boolean string = value.type() == EqlType.STRING || value.type() == EqlType.ANY;
        if (!string) {
            String shown = problems.quote(value.span());
            String fix = switch (value.type()) {
                case NUMBER -> "use `==`, or compare its text: string(" + shown + ") " + operator + " \"...\"";
                case IP -> "use cidrMatch(" + shown + ", \"...\")";
                default -> "use `==`";
            };
            problems.error("eql-type", value.span(), "`" + shown + "` is " + CallBinder.described(value) + "; `" + operator
                    + "` needs a string.", fix);
        }
        return string;
    }

    private void mismatch(String symbol, Bound value, Constant constant) {
        problems.error("eql-type", constant.span(), "`" + problems.quote(value.span()) + "` is " + CallBinder.described(value)
                + "; `" + symbol + "` cannot compare it with " + CallBinder.article(constant.type()) + ".",
                value.type() == EqlType.NUMBER && constant.type() == EqlType.STRING ? "write the number without quotes" : null);
    }

    private Constant coerced(Bound value, Constant constant, boolean equality) {
        try {
            return Constants.coerced(value, constant, equality);
        } catch (ValueSyntaxException e) {
            problems.error("eql-type", constant.span(), "`" + problems.quote(value.span()) + "` is "
                    + CallBinder.described(value) + ", but " + e.getMessage() + ".", null);
            return constant;
        }
    }

    private static boolean isNullWord(Expression expression) {
        return expression instanceof Literal literal && literal.value() == null;
    }
}
