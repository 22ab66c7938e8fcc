package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Bound.Constant;
import dev.tocsin.query.eql.Bound.FieldValue;
import dev.tocsin.query.eql.Bound.FunctionValue;
import dev.tocsin.query.eql.Expression.Arithmetic;
import dev.tocsin.query.eql.Expression.Call;
import dev.tocsin.query.eql.Expression.Signed;
import dev.tocsin.query.eql.function.EqlFunction;
import dev.tocsin.query.eql.function.EqlFunctions;
import dev.tocsin.query.eql.function.EqlType;
import dev.tocsin.query.eql.function.Parameter;
import dev.tocsin.query.eql.function.Signature;
import dev.tocsin.source.Span;
import dev.tocsin.value.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Binds calls of functions and arithmetic, which is calls in another dress. (eql 7) */
final class CallBinder {
    private static final Map<String, String> ARITHMETIC =
            Map.of("+", "add", "-", "subtract", "*", "multiply", "/", "divide", "%", "modulo");
    private static final Set<String> REMOVED = Set.of("match", "arraycontains", "arraycount", "arraysearch", "safe");

    private final Binder binder;
    private final Problems problems;

    CallBinder(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    Bound signed(Signed signed) {
        Bound operand = binder.value(signed.operand());
        if (operand instanceof Constant constant && constant.value() instanceof Number number) {
            return new Constant(signed.minus() ? negated(number) : number, EqlType.NUMBER, signed.span());
        }
        EqlFunction subtract = EqlFunctions.named("subtract").orElseThrow();
        Bound zero = new Constant(0L, EqlType.NUMBER, signed.span());
        return bound(subtract, false, signed.minus() ? List.of(zero, operand) : List.of(operand, zero), signed.span());
    }

    Bound arithmetic(Arithmetic arithmetic) {
        EqlFunction function = EqlFunctions.named(ARITHMETIC.get(arithmetic.symbol())).orElseThrow();
        return bound(function, false, List.of(binder.value(arithmetic.left()), binder.value(arithmetic.right())), arithmetic.span());
    }

    Bound call(Call call) {
        List<Bound> arguments = call.arguments().stream().map(binder::value).toList();
        EqlFunction function = EqlFunctions.named(call.name()).orElse(null);
        if (function == null) {
            unknown(call);
            return new Constant(null, EqlType.ANY, call.span());
        }
        Signature signature = function.signature();
        if (call.insensitive() && !signature.ignoresCase()) {
            problems.error("eql-type", call.nameSpan(), "`" + signature.name() + "` has no variant with `~`.",
                    "remove the `~`");
            return new Constant(null, EqlType.ANY, call.span());
        }
        if (arguments.size() < signature.fewest() || arguments.size() > signature.most()) {
            problems.error("eql-type", call.span(), "`" + signature.name() + "` takes " + count(signature) + ", not "
                    + arguments.size() + ".", "call it as " + signature);
            return new Constant(null, EqlType.ANY, call.span());
        }
        return bound(function, call.insensitive(), arguments, call.span());
    }

    private void unknown(Call call) {
        boolean removed = REMOVED.contains(call.name().toLowerCase(java.util.Locale.ROOT));
        List<String> near = Suggestions.nearest(call.name(),
                EqlFunctions.all().stream().map(f -> f.signature().name()).toList(), 3);
        String fix = removed ? "a condition on an array holds if any element satisfies it; for patterns use `like` or `regex`"
                : near.isEmpty() ? "there are: " + EqlFunctions.all().stream().map(f -> f.signature().name())
                        .collect(Collectors.joining(", "))
                : "did you mean " + near.stream().map(n -> "`" + n + "`").collect(Collectors.joining(" or ")) + "?";
        problems.error("eql-unknown-function", call.nameSpan(),
                removed ? "Elasticsearch has no function `" + call.name() + "`." : "There is no function `" + call.name() + "`.", fix);
    }

    private Bound bound(EqlFunction function, boolean ignoreCase, List<Bound> given, Span span) {
        Signature signature = function.signature();
        List<Bound> arguments = new ArrayList<>();
        boolean fits = true;
        boolean isNull = false;
        for (int i = 0; i < given.size(); i++) {
            Parameter parameter = signature.parameter(i);
            Bound argument = given.get(i) instanceof FieldValue field ? Constants.typed(field, parameter.type()) : given.get(i);
            fits &= fits(signature, parameter, argument);
            isNull |= argument instanceof Constant constant && constant.isNull() && !parameter.nullable();
            arguments.add(argument);
        }
        if (!fits) {
            return new Constant(null, EqlType.ANY, span);
        }
        if (isNull) {
            return new Constant(null, EqlType.NULL, span); // eql 31
        }
        boolean constant = arguments.stream().allMatch(a -> a instanceof Constant);
        return constant ? folded(function, ignoreCase, arguments, span) : checked(function, ignoreCase, arguments, span);
    }

    private boolean fits(Signature signature, Parameter parameter, Bound argument) {
        EqlType type = argument.type();
        boolean right = parameter.type() == EqlType.ANY || type == parameter.type() || type == EqlType.ANY || type == EqlType.NULL;
        if (!right) {
            problems.error("eql-type", argument.span(), "`" + problems.quote(argument.span()) + "` is " + described(argument)
                    + "; `" + signature.name() + "` needs " + article(parameter.type()) + " for " + parameter.name() + ".",
                    parameter.type() == EqlType.STRING ? "make a text of it with string(...)" : null);
            return false;
        }
        if (parameter.constant() && !(argument instanceof Constant)) {
            problems.error("eql-type", argument.span(),
                    "`" + signature.name() + "` needs a constant for " + parameter.name() + ".", null);
            return false;
        }
        return true;
    }

    private Bound folded(EqlFunction function, boolean ignoreCase, List<Bound> arguments, Span span) {
        try {
            Object value = function.apply(arguments.stream().map(a -> ((Constant) a).value()).toList(), ignoreCase);
            return new Constant(value, value == null ? EqlType.NULL : function.signature().result(), span);
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.error("eql-type", span, "`" + problems.quote(span) + "` has no value: " + e.getMessage() + ".", null);
            return new Constant(null, EqlType.ANY, span);
        }
    }

    /** A call whose constants are tried out now, so that their errors have a place. */
    private Bound checked(EqlFunction function, boolean ignoreCase, List<Bound> arguments, Span span) {
        List<Bound> rest = arguments.subList(1, arguments.size());
        boolean constants = rest.stream().allMatch(a -> a instanceof Constant c && !c.isNull());
        if (constants && arguments.get(0) instanceof FieldValue) {
            try {
                function.onField(rest.stream().map(a -> ((Constant) a).value()).toList(), ignoreCase);
            } catch (IllegalArgumentException e) {
                problems.error("eql-type", rest.get(0).span().to(rest.get(rest.size() - 1).span()),
                        Messages.sentence(e.getMessage()), null);
                return new Constant(null, EqlType.ANY, span);
            }
        }
        return new FunctionValue(function, ignoreCase, List.copyOf(arguments), span);
    }

    private static Object negated(Number number) {
        return number instanceof Long whole && whole != Long.MIN_VALUE ? (Object) (-whole) : (Object) (-number.doubleValue());
    }

    private static String count(Signature signature) {
        int fewest = signature.fewest();
        int most = signature.most();
        String number = most == Integer.MAX_VALUE ? fewest + " or more" : fewest == most ? "" + fewest : fewest + " to " + most;
        return number + (number.equals("1") ? " argument" : " arguments");
    }

    static String described(Bound value) {
        return value instanceof FieldValue field ? Messages.article(field.field().type().esName()) : article(value.type());
    }

    static String article(EqlType type) {
        return type == EqlType.NULL ? "null" : Messages.article(type.shown());
    }
}
