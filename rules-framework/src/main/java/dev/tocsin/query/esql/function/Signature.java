package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

import java.util.List;
import java.util.Map;

/**
 * What can be said of a function before it is called.
 *
 * @param name its lower-case name
 * @param aliases its other lower-case names
 * @param summary one sentence: what it gives
 * @param since the first stack version that has it ({@code 8.11}); several lines of versions as {@code 8.18/9.0}
 * @param lifecycle how finished the engine calls it
 * @param parameters in order, the map of options not among them
 * @param options the names of the entries that the map of options may have, with the types of their values; empty when the
 *     function takes no such map
 * @param result the type of the result
 * @param check looks at all arguments together instead of each by its parameter, or null
 * @param timestamp whether a call gets the column {@code @timestamp} as one more, last argument, which the query does not write
 */
public record Signature(
        String name, List<String> aliases, String summary, String since, Lifecycle lifecycle, List<Parameter> parameters,
        Map<String, EsqlType> options, ResultRule result, ArgumentCheck check, boolean timestamp) {
    /** Copies the collections. */
    public Signature {
        aliases = List.copyOf(aliases);
        parameters = List.copyOf(parameters);
        options = Map.copyOf(options);
    }

    /** The fewest arguments. */
    public int fewest() {
        return (int) parameters.stream().filter(p -> p.presence() == Parameter.Presence.REQUIRED).count();
    }

    /** The most arguments. */
    public int most() {
        return variadic() ? Integer.MAX_VALUE : parameters.size();
    }

    /** The parameter of argument {@code index} in a call with {@code count} arguments, a number of them that is allowed. */
    public Parameter parameter(int index, int count) {
        int spare = count - fewest();
        int at = 0;
        for (Parameter parameter : parameters) {
            boolean given = parameter.presence() == Parameter.Presence.REQUIRED || spare > 0;
            if (parameter.presence() == Parameter.Presence.OPTIONAL && given) {
                spare--;
            }
            if (given && at++ == index) {
                return parameter;
            }
        }
        return parameters.get(parameters.size() - 1);
    }

    private boolean variadic() {
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1).presence() == Parameter.Presence.VARIADIC;
    }
}
