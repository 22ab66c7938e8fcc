package dev.tocsin.query.eql.function;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is known of a function beside its body; messages and documentation are made of it.
 *
 * @param name as the documentation writes it; calls may use any case
 * @param parameters in order
 * @param result the type of its value
 * @param ignoresCase whether it has a variant with {@code ~} that ignores case
 * @param since the first version of Elasticsearch that has it
 * @param summary one sentence
 */
public record Signature(
        String name, List<Parameter> parameters, EqlType result, boolean ignoresCase, String since, String summary) {
    /** Copies the list. */
    public Signature {
        parameters = List.copyOf(parameters);
    }

    /** The fewest arguments of a call. */
    public int fewest() {
        return (int) parameters.stream().filter(p -> p.count() != Parameter.Count.OPTIONAL).count();
    }

    /** The most arguments of a call; {@link Integer#MAX_VALUE} when the last may be repeated. */
    public int most() {
        boolean repeated = parameters.stream().anyMatch(p -> p.count() == Parameter.Count.ONCE_OR_MORE);
        return repeated ? Integer.MAX_VALUE : parameters.size();
    }

    /** The parameter that argument {@code index} is for. */
    public Parameter parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    /** {@code between(source, left, right, [greedy])}. */
    @Override
    public String toString() {
        return name + parameters.stream().map(Parameter::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
