package dev.tocsin.query.eql.function;

import dev.tocsin.query.predicate.ValueTest;
import java.util.List;

/** A function of EQL. Stateless and thread safe. */
public interface EqlFunction {
    /** Its name, parameters and documentation. */
    Signature signature();

    /**
     * Its value.
     *
     * @param arguments as many as the call has; null only where the parameter takes null
     * @param ignoreCase whether it was called with {@code ~}
     * @return null when it has no value for these arguments
     * @throws IllegalArgumentException when the engine would end the query here; the message says why
     * @throws ArithmeticException likewise, for numbers
     */
    Object apply(List<Object> arguments, boolean ignoreCase);

    /**
     * The question that the index is asked in place of the body, when the first argument is a plain field and all others are
     * constants. The two can differ: patterns, letter case.
     *
     * @param constants the arguments after the first, none of them null
     * @return null when the body is run in every case
     */
    default ValueTest onField(List<Object> constants, boolean ignoreCase) {
        return null;
    }
}
