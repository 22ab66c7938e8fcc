package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.function.Functions;
import dev.tocsin.query.esql.function.SearchFunction;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.plan.Expression.Constant;
import dev.tocsin.query.esql.plan.Expression.Operator;
import dev.tocsin.query.esql.plan.Expression.Reference;
import dev.tocsin.query.esql.plan.Named;
import dev.tocsin.query.esql.syntax.Term;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.source.Span;
import dev.tocsin.value.Suggestions;

import java.util.List;
import java.util.Map;

/** Resolves expressions over the columns at one place. After an error it goes on with a value of unknown type. */
final class ExpressionAnalyser {
    private final Surroundings around;
    private final Problems problems;
    private final Columns columns;
    private final Aggregates aggregates;
    private final Casts casts;
    private final Operators operators;
    private final CallAnalyser calls;

    /** @param aggregates the STATS command that is looked at, or null */
    ExpressionAnalyser(Surroundings around, Columns columns, Aggregates aggregates) {
        this.around = around;
        this.problems = around.problems();
        this.columns = columns;
        this.aggregates = aggregates;
        this.casts = new Casts(around);
        this.operators = new Operators(around, casts);
        this.calls = new CallAnalyser(around, columns, this, casts);
    }

    Aggregates aggregates() {
        return aggregates;
    }

    Columns columns() {
        return columns;
    }

    Operators operators() {
        return operators;
    }

    Expression value(Term term) {
        return analyse(term, Place.VALUE);
    }

    Expression condition(Term term, Place place) {
        return operators.truth(analyse(term, place), "the condition");
    }

    Expression analyse(Term term, Place place) {
        Span span = term.span();
        String text = problems.of(span);
        if (term instanceof Term.Literal literal) {
            return new Constant(span, text, literal.type(), literal.value());
        } else if (term instanceof Term.Column column) {
            return column(column, place);
        } else if (term instanceof Term.Call call) {
            return calls.call(call, text, place);
        } else if (term instanceof Term.Cast cast) {
            return calls.cast(cast, text, place);
        } else if (term instanceof Term.Negation negation) {
            return operators.negate(span, text, analyse(negation.operand(), place));
        } else if (term instanceof Term.Binary binary) {
            Expression left = analyse(binary.left(), place);
            Expression right = analyse(binary.right(), place);
            return binary.operator().compareTo(Operator.EQUAL) < 0
                    ? operators.arithmetic(span, text, binary.operator(), left, right)
                    : operators.comparison(span, text, binary.operator(), left, right);
        } else if (term instanceof Term.Logical logical) {
            String word = logical.and() ? "AND" : "OR";
            Expression left = operators.truth(analyse(logical.left(), place), word);
            Expression right = operators.truth(analyse(logical.right(), place), word);
            return new Expression.Logical(span, text, logical.and(), left, right);
        } else if (term instanceof Term.Not not) {
            return new Expression.Not(span, text, operators.truth(analyse(not.operand(), place), "NOT"));
        } else if (term instanceof Term.IsNull test) {
            return new Expression.IsNull(span, text, analyse(test.operand(), place), test.negated());
        } else if (term instanceof Term.In in) {
            Expression operand = analyse(in.operand(), place);
            return operators.in(span, text, operand, in.members().stream().map(m -> analyse(m, place)).toList());
        } else if (term instanceof Term.Like like) {
            return like(like, text, place);
        }
        return match((Term.Match) term, text, place);
    }

    private Expression like(Term.Like like, String text, Place place) { // esql 71
        Expression operand = analyse(like.operand(), place);
        EsqlType type = operand.type();
        String word = like.regular() ? "RLIKE" : "LIKE";
        if (!type.isString() && type != EsqlType.NULL && type != EsqlType.UNKNOWN) {
            problems.error("esql-type", operand.span(), word + " takes a string, but " + operators.described(operand),
                    "convert it with ::keyword");
            return Casts.broken(operand);
        }
        Expression cast = type.isString() ? operand : Casts.as(operand, EsqlType.KEYWORD);
        if (like.patterns().size() > 1 || problems.of(like.span()).endsWith(")")) {
            since(like.span(), "a list of patterns in " + word, like.regular() ? "9.2..9.4" : "8.19/9.1");
        }
        if (like.regular()) {
            for (int i = 0; i < like.patterns().size(); i++) {
                RegularExpressions.check(like.patterns().get(i), like.patternSpans().get(i), problems);
            }
        }
        return new Expression.Like(like.span(), text, cast, like.regular(), like.patterns());
    }

    private Expression match(Term.Match match, String text, Place place) { // esql 149, 153
        SearchFunction function = (SearchFunction) Functions.named("match").orElseThrow();
        since(match.span(), "[:]", "8.17");
        Expression field = analyse(match.field(), place);
        Expression query = analyse(match.query(), place);
        if (place != Place.CONDITION && place != Place.FILTER) {
            problems.error("esql-search", match.span(), "[:] can only stand in WHERE, in the WHERE of an aggregate, or in SCORE");
        }
        return new Expression.Search(match.span(), text, EsqlType.BOOLEAN, function, List.of(field, query), Map.of());
    }

    private Expression column(Term.Column column, Place place) {
        Span span = column.span();
        String text = problems.of(span);
        Attribute found = columns.find(column.name());
        if (aggregates != null && place != Place.KEY) {
            Named key = aggregates.key(column.name());
            if (key != null) {
                return place == Place.AGGREGATE ? new Reference(span, text, key.value().type(), key.name()) : key.value();
            }
            if (place == Place.AGGREGATE && found != null) {
                problems.error("esql-aggregate", span, "the column [" + column.name()
                        + "] must stand after BY or inside an aggregate function", null);
                return new Constant(span, text, EsqlType.UNKNOWN, null);
            }
        }
        return found == null ? unknown(column, text) : reference(found, span, text);
    }

    /** A column that the query does not write, read as a date when its type is not known. */
    Expression column(String name, Span span) {
        Attribute found = columns.find(name);
        Attribute trusted = found == null ? Unknown.column(around, columns, name, span) : found;
        return trusted == null ? new Constant(span, name, EsqlType.UNKNOWN, null) : Casts.as(reference(trusted, span, name), EsqlType.DATE);
    }

    private Expression reference(Attribute found, Span span, String text) {
        String unusable = around.unusable().get(found.name());
        if (found.type() == EsqlType.UNSUPPORTED) {
            problems.error("esql-unsupported-type", span, "the field [" + found.name() + "] cannot be used: "
                    + (unusable == null ? "ES|QL does not read its type" : unusable),
                    around.unions().contains(found.name()) ? "convert it where it is used: " + found.name() + "::keyword" : null);
            return new Constant(span, text, EsqlType.UNKNOWN, null);
        }
        return new Reference(span, text, found.type(), found.name());
    }

    /** A field of several types as a conversion reads it: value by value, from what the events say (esql 32). */
    Expression operandOfConversion(Term operand, Place place) {
        if (operand instanceof Term.Column column && place != Place.AGGREGATE) {
            Attribute found = columns.find(column.name());
            if (found != null && found.type() == EsqlType.UNSUPPORTED && around.unions().contains(found.name())) {
                return new Expression.Coerce(new Reference(column.span(), problems.of(column.span()), EsqlType.UNSUPPORTED,
                        found.name()), EsqlType.KEYWORD);
            }
        }
        return analyse(operand, place);
    }

    private Expression unknown(Term.Column column, String text) {
        Attribute trusted = Unknown.column(around, columns, column.name(), column.span());
        return trusted == null ? new Constant(column.span(), text, EsqlType.UNKNOWN, null)
                : reference(trusted, column.span(), text);
    }

    /** Says that a version of the stack has not got something yet. */
    void since(Span span, String what, String version) {
        if (!around.version().has(version)) {
            problems.error("esql-version", span, what + " exists since version " + version + ", but the query must run on "
                    + around.version());
        }
    }

    List<String> nearFunctions(String name) {
        return Suggestions.nearest(name, Functions.ALL.stream().map(f -> f.signature().name()).toList(), 3);
    }
}
