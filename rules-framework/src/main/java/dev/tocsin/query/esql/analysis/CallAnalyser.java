package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.function.AggregateFunction;
import dev.tocsin.query.esql.function.Call;
import dev.tocsin.query.esql.function.EsqlFunction;
import dev.tocsin.query.esql.function.Functions;
import dev.tocsin.query.esql.function.GroupingFunction;
import dev.tocsin.query.esql.function.Lifecycle;
import dev.tocsin.query.esql.function.ScalarFunction;
import dev.tocsin.query.esql.function.SearchFunction;
import dev.tocsin.query.esql.function.Signature;
import dev.tocsin.query.esql.function.UnsupportedFunctions;
import dev.tocsin.query.esql.plan.Aggregate;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.plan.Expression.Constant;
import dev.tocsin.query.esql.plan.Expression.Reference;
import dev.tocsin.query.esql.plan.Named;
import dev.tocsin.query.esql.syntax.Term;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.query.esql.value.Site;
import dev.tocsin.source.Span;
import dev.tocsin.value.Suggestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Resolves calls of functions: which one, where it may stand, what its arguments and its result are. */
final class CallAnalyser {
    private final Surroundings around;
    private final Problems problems;
    private final ExpressionAnalyser expressions;
    private final ArgumentTypes types;

    CallAnalyser(Surroundings around, Columns columns, ExpressionAnalyser expressions, Casts casts) {
        this.around = around;
        this.problems = around.problems();
        this.expressions = expressions;
        this.types = new ArgumentTypes(around, columns, casts);
    }

    /** One call on its way: what was written, and what it means. */
    private record Written(Span span, String text, Signature signature, Map<String, Object> options, Expression timestamp) {
    }

    Expression cast(Term.Cast cast, String text, Place place) { // esql 20
        Expression operand = expressions.operandOfConversion(cast.operand(), place);
        Optional<ScalarFunction> function = Conversions.named(cast.typeName());
        if (function.isEmpty()) {
            problems.error("esql-type", cast.typeSpan(), Conversions.refusal(cast.typeName()), null);
            return Casts.broken(operand);
        }
        expressions.since(cast.span(), "[::]", "8.15");
        return scalar(function.get(), new Written(cast.span(), text, function.get().signature(), Map.of(), null), List.of(operand));
    }

    Expression call(Term.Call call, String text, Place place) {
        EsqlFunction function = Functions.named(call.name()).orElse(null);
        if (function == null) {
            call.arguments().forEach(a -> expressions.analyse(a, inside(place)));
            return unknown(call, text);
        }
        Signature signature = function.signature();
        if (signature.lifecycle() == Lifecycle.SNAPSHOT) {
            problems.error("esql-version", call.nameSpan(), "[" + call.name() + "] is in development builds of the engine only");
        }
        expressions.since(call.nameSpan(), "the function [" + call.name() + "]", signature.since());
        boolean count = call.star() && call.name().equals("count");
        int given = call.arguments().size();
        boolean fits = given >= signature.fewest() && given <= signature.most() && (!call.star() || count);
        if (!fits) {
            problems.error("esql-arguments", call.span(), "[" + call.name() + "] takes "
                    + Texts.arguments(signature.fewest(), signature.most()) + ", but "
                    + (call.star() ? "* was given" : given + (given == 1 ? " was given" : " were given")), null);
        }
        Map<String, Object> options = options(call, signature);
        Place argumentPlace = function instanceof AggregateFunction ? Place.INSIDE_AGGREGATE : place;
        boolean converts = function instanceof ScalarFunction && signature.name().startsWith("to_");
        boolean misplaced = !allowed(function, call, place);
        List<Expression> arguments = new ArrayList<>();
        for (Term argument : call.arguments()) {
            arguments.add(converts ? expressions.operandOfConversion(argument, place) : expressions.analyse(argument, argumentPlace));
        }
        Expression timestamp = signature.timestamp() ? timestamp(call, argumentPlace) : null;
        Written site = new Written(call.span(), text, signature, options, timestamp);
        if (!fits || misplaced || signature.timestamp() && timestamp == null) {
            return broken(site);
        }
        if (function instanceof ScalarFunction scalar) {
            return scalar(scalar, site, arguments);
        } else if (function instanceof AggregateFunction aggregate) {
            return aggregate(aggregate, site, arguments);
        } else if (function instanceof GroupingFunction grouping) {
            return grouping(grouping, site, arguments, place);
        }
        return search((SearchFunction) function, site, arguments);
    }

    /** The column that some functions read without naming it; null after an error. */
    private Expression timestamp(Term.Call call, Place place) {
        Columns columns = expressions.columns();
        Attribute found = columns.find("@timestamp");
        if (found == null && !columns.rest().names().test("@timestamp") || found != null && !found.type().isDate() && found.type() != EsqlType.UNKNOWN) {
            problems.error("esql-unknown-column", call.span(), "[" + call.name() + "] needs the column @timestamp, which is not here");
            return null;
        }
        return expressions.analyse(new Term.Column(call.nameSpan(), "@timestamp"), place);
    }

    private static Place inside(Place place) {
        return place == Place.AGGREGATE ? Place.INSIDE_AGGREGATE : place;
    }

    private Expression unknown(Term.Call call, String text) {
        String reason = UnsupportedFunctions.reason(call.name()).orElse(null);
        List<String> near = expressions.nearFunctions(call.name());
        if (reason != null) {
            problems.error("esql-unsupported-function", call.nameSpan(), "the function [" + call.name() + "] is not supported: " + reason);
        } else {
            problems.error("esql-unknown-function", call.nameSpan(), "there is no function [" + call.name() + "]",
                    near.isEmpty() ? null : "did you mean " + Texts.or(near) + "?");
        }
        return new Constant(call.span(), text, EsqlType.UNKNOWN, null);
    }

    private Map<String, Object> options(Term.Call call, Signature signature) { // esql 21
        Map<String, Object> out = new HashMap<>();
        if (call.options() == null) {
            return out;
        }
        if (signature.options().isEmpty()) {
            problems.error("esql-arguments", call.options().span(), "[" + call.name() + "] takes no options");
            return out;
        }
        call.options().entries().forEach((key, option) -> {
            EsqlType type = signature.options().get(key);
            if (type == null) {
                List<String> known = signature.options().keySet().stream().sorted().toList();
                List<String> near = Suggestions.nearest(key, known, 1);
                problems.error("esql-arguments", option.keySpan(), "[" + call.name() + "] has no option [" + key + "], its options are "
                        + String.join(", ", known), near.isEmpty() ? null : "did you mean " + near.get(0) + "?");
            } else if (option.value() != null && option.value().value() != null) {
                out.put(key, option.value().value());
            }
        });
        return out;
    }

    /** Whether a function may stand where it does; reports it when not. */
    private boolean allowed(EsqlFunction function, Term.Call call, Place place) {
        String name = "[" + call.name() + "]";
        if (function instanceof AggregateFunction && place != Place.AGGREGATE) {
            String message = switch (place) {
                case INSIDE_AGGREGATE -> "the aggregate " + name + " cannot stand inside another aggregate";
                case KEY -> "the aggregate " + name + " cannot be a key of groups";
                case FILTER -> "the aggregate " + name + " cannot stand in the WHERE of an aggregate";
                default -> "the aggregate " + name + " can only stand in STATS";
            };
            problems.error("esql-aggregate", call.span(), message,
                    place == Place.CONDITION ? "filter with WHERE after STATS has given it a name" : null);
            return false;
        }
        if (function instanceof GroupingFunction && (place == Place.VALUE || place == Place.CONDITION)) {
            problems.error("esql-aggregate", call.span(), name + " can only stand after BY");
            return false;
        }
        if (function instanceof SearchFunction && place != Place.CONDITION && place != Place.FILTER) {
            problems.error("esql-search", call.span(), name + " can only stand in WHERE, in the WHERE of an aggregate, or in SCORE");
            return false;
        }
        return true;
    }

    private Expression scalar(ScalarFunction function, Written site, List<Expression> arguments) {
        ArgumentTypes.Typed typed = types.check(site.span(), site.signature(), arguments, site.timestamp(), true, true);
        if (typed == null) {
            return broken(site);
        }
        Call call = call(site, typed);
        if (function.binder() != null && call != null) {
            try {
                function.binder().apply(call);
            } catch (EsqlException e) {
                problems.late(site.span(), "[" + site.signature().name() + "] cannot take this constant: " + e.getMessage()); // esql 51
            }
        }
        return new Expression.Scalar(site.span(), site.text(), typed.result(), function, typed.arguments(), call);
    }

    private Expression aggregate(AggregateFunction function, Written site, List<Expression> arguments) {
        ArgumentTypes.Typed typed = types.check(site.span(), site.signature(), arguments, site.timestamp(), false, true);
        if (typed == null) {
            return broken(site);
        }
        Call call = call(site, typed);
        try {
            if (call != null) {
                function.binder().apply(call);
            }
        } catch (EsqlException e) {
            if (call.constant().subList(1, call.count()).contains(false)) { // the engine looks at those after its analysis only
                problems.late(site.span(), e.getMessage());
            } else {
                problems.error("esql-constant", site.span(), e.getMessage());
                return broken(site);
            }
        }
        Aggregates aggregates = expressions.aggregates();
        String name = aggregates.nextName();
        aggregates.add(new Aggregate(name, site.span(), site.text(), typed.result(), function, typed.arguments(), call,
                aggregates.filter()));
        return new Reference(site.span(), site.text(), typed.result(), name);
    }

    private Expression grouping(GroupingFunction function, Written site, List<Expression> arguments, Place place) {
        ArgumentTypes.Typed typed = types.check(site.span(), site.signature(), arguments, site.timestamp(), true, true);
        if (typed == null) {
            return broken(site);
        }
        Call call = call(site, typed);
        try {
            if (call != null) {
                function.binder().apply(call);
            }
        } catch (EsqlException e) {
            problems.late(site.span(), e.getMessage());
        }
        Expression value = new Expression.Grouping(site.span(), site.text(), typed.result(), function, typed.arguments(), call);
        if (place == Place.KEY) {
            return value;
        }
        for (Named key : expressions.aggregates().keys()) { // esql 86
            if (SameMeaning.same(key.value(), value)) {
                return place == Place.AGGREGATE ? new Reference(site.span(), site.text(), typed.result(), key.name()) : key.value();
            }
        }
        problems.error("esql-aggregate", site.span(), "[" + site.signature().name() + "] can only stand here when the same is a key after BY");
        return broken(site);
    }

    private Expression search(SearchFunction function, Written site, List<Expression> arguments) {
        for (Expression argument : arguments) {
            if (argument.type() == EsqlType.NULL) {
                problems.error("esql-type", argument.span(), "[" + site.signature().name() + "] takes no null");
                return broken(site);
            }
        }
        ArgumentTypes.Typed typed = types.check(site.span(), site.signature(), arguments, site.timestamp(), false, false);
        if (typed == null) {
            return broken(site);
        }
        int query = site.signature().name().startsWith("match") ? 1 : 0;
        if (!(typed.arguments().get(query) instanceof Constant)) {
            problems.late(typed.arguments().get(query).span(), "the query of [" + site.signature().name() + "] must be a constant");
        }
        return new Expression.Search(site.span(), site.text(), typed.result(), function, typed.arguments(), site.options());
    }

    /** What is known of a call before it runs; null after a constant could not be computed. */
    private Call call(Written site, ArgumentTypes.Typed typed) {
        List<Object> values = new ArrayList<>();
        List<Boolean> constant = new ArrayList<>();
        for (Expression argument : typed.arguments()) {
            boolean known = Foldable.is(argument);
            constant.add(known);
            try {
                values.add(known ? value(argument) : null);
            } catch (EsqlException e) {
                problems.late(argument.span(), e.getMessage());
                return null;
            }
        }
        List<EsqlType> argumentTypes = IntStream.range(0, values.size()).mapToObj(i -> typed.arguments().get(i).type()).toList();
        return new Call(new Site(site.text(), problems.position(site.span())), argumentTypes, typed.result(), values, constant,
                site.options(), around.zone(), Locale.ENGLISH);
    }

    private Object value(Expression argument) {
        Object value = argument instanceof Constant constant ? constant.value() : around.fold(argument);
        return value instanceof List<?> list && !(value instanceof MultiValue) ? MultiValue.of(list) : value;
    }

    private Expression broken(Written site) {
        return new Constant(site.span(), site.text(), EsqlType.UNKNOWN, null);
    }
}
