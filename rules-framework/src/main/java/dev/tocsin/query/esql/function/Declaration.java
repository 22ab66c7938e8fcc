package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Declares a function step by step; the body comes last and ends it. {@link #whole} and its like speak of the last parameter. */
public final class Declaration {
    private static final ScalarBody NOTHING = (arguments, evaluation) -> null;
    private final String name;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, EsqlType> options = new LinkedHashMap<>();
    private List<String> aliases = List.of();
    private String summary = "";
    private String since;
    private Lifecycle lifecycle = Lifecycle.GA;
    private ResultRule result;
    private ArgumentCheck check;
    private boolean nulls;
    private boolean timestamp;

    Declaration(String name) {
        this.name = name;
    }

    /** Its other names. */
    public Declaration aliases(String... names) {
        aliases = List.of(names);
        return this;
    }

    /** The first stack version that has it: {@code 8.11}, {@code 8.18/9.0}. */
    public Declaration since(String version) {
        since = version;
        return this;
    }

    /** Says that the engine calls it a preview. */
    public Declaration preview() {
        return lifecycle(Lifecycle.PREVIEW);
    }

    /** How finished the engine calls it; {@link Lifecycle#GA} unless said. */
    public Declaration lifecycle(Lifecycle stage) {
        lifecycle = stage;
        return this;
    }

    /** One sentence: what it gives. */
    public Declaration summary(String sentence) {
        summary = sentence;
        return this;
    }

    /** A parameter that is always given. */
    public Declaration required(String parameter, Set<EsqlType> types) {
        return add(parameter, types, Parameter.Presence.REQUIRED);
    }

    /** A parameter that may be left out. */
    public Declaration optional(String parameter, Set<EsqlType> types) {
        return add(parameter, types, Parameter.Presence.OPTIONAL);
    }

    /** The last parameter, given any number of times. */
    public Declaration variadic(String parameter, Set<EsqlType> types) {
        return add(parameter, types, Parameter.Presence.VARIADIC);
    }

    private Declaration add(String parameter, Set<EsqlType> types, Parameter.Presence presence) {
        parameters.add(new Parameter(parameter, types, presence, Parameter.Values.SINGLE, false, Parameter.Like.NOTHING));
        return this;
    }

    /** The last parameter's several values come as they are (esql 45). */
    public Declaration whole() {
        Parameter p = last();
        return replace(new Parameter(p.name(), p.types(), p.presence(), Parameter.Values.WHOLE, p.constant(), p.like()));
    }

    /** The last parameter's several values come one by one (esql 44). */
    public Declaration each() {
        Parameter p = last();
        return replace(new Parameter(p.name(), p.types(), p.presence(), Parameter.Values.EACH, p.constant(), p.like()));
    }

    /** The last parameter must be a constant. */
    public Declaration constant() {
        Parameter p = last();
        return replace(new Parameter(p.name(), p.types(), p.presence(), p.values(), true, p.like()));
    }

    /** The last parameter has the type of the first argument, or also widens to it (esql 25). */
    public Declaration like(Parameter.Like rule) {
        Parameter p = last();
        return replace(new Parameter(p.name(), p.types(), p.presence(), p.values(), p.constant(), rule));
    }

    private Parameter last() {
        return parameters.get(parameters.size() - 1);
    }

    private Declaration replace(Parameter parameter) {
        parameters.set(parameters.size() - 1, parameter);
        return this;
    }

    /** An entry of the map of options. */
    public Declaration option(String key, EsqlType type) {
        options.put(key, type);
        return this;
    }

    /** Looks at all arguments together, instead of each by its parameter's types. */
    public Declaration check(ArgumentCheck arguments) {
        check = arguments;
        return this;
    }

    /** The body gets the column {@code @timestamp} as one more, last argument, which the query does not write. */
    public Declaration timestamp() {
        timestamp = true;
        return this;
    }

    /** The body gets nulls. */
    public Declaration nulls() {
        nulls = true;
        return this;
    }

    /** The type of the result, always the same. */
    public Declaration returns(EsqlType type) {
        return returns(ResultRule.always(type));
    }

    /** The type of the result. */
    public Declaration returns(ResultRule rule) {
        result = rule;
        return this;
    }

    /** A scalar function with one body for every call. */
    public ScalarFunction body(ScalarBody body) {
        return bind(call -> body);
    }

    /** A scalar function whose body depends on the types or constants of the call. */
    public ScalarFunction bind(ScalarFunction.Binder binder) {
        return new ScalarFunction(signature(), nulls, nulls ? binder : call -> hasNull(call) ? NOTHING : binder.apply(call), null);
    }

    /** A null literal makes null, whatever the other constants are: they are not even looked at. */
    private static boolean hasNull(Call call) {
        for (int i = 0; i < call.count(); i++) {
            if (call.isConstant(i) && call.constant(i) == null) {
                return true;
            }
        }
        return false;
    }

    /** A scalar function that evaluates its own arguments. */
    public ScalarFunction lazy(LazyBody body) {
        return new ScalarFunction(signature(), true, null, body);
    }

    /** An aggregate function; the parameters' multi-value rule does not apply to it. */
    public AggregateFunction aggregate(Function<Call, AggregateFunction.Aggregator> binder) {
        return new AggregateFunction(signature(), binder);
    }

    /** A grouping function. */
    public GroupingFunction grouping(ScalarFunction.Binder binder) {
        return new GroupingFunction(signature(), binder);
    }

    /** A full text function. */
    public SearchFunction search() {
        return new SearchFunction(signature());
    }

    private Signature signature() {
        return new Signature(name, aliases, summary, since, lifecycle, parameters, options, result, check, timestamp);
    }

    /** The types of several sets and single types together. */
    @SafeVarargs
    public static Set<EsqlType> types(Set<EsqlType>... sets) {
        return Set.copyOf(Arrays.stream(sets).flatMap(Set::stream).distinct().toList());
    }
}
