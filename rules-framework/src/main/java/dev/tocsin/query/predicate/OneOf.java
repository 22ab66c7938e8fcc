package dev.tocsin.query.predicate;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Whether a value equals one of some values of the same class.
 *
 * @param values in their typed form: Long for integers, Double for decimals, String, Boolean, Instant, IpAddress
 */
public record OneOf(Set<Object> values) implements ValueTest {
    /** Copies the set. */
    public OneOf {
        values = Set.copyOf(values);
    }

    /** Equality with one value. */
    public static OneOf value(Object value) {
        return new OneOf(Set.of(value));
    }

    /** Equality with any of these; repetitions do not matter. */
    public static OneOf of(Collection<?> values) {
        return new OneOf(new LinkedHashSet<>(values));
    }

    @Override
    public boolean test(Object value) {
        return values.contains(value);
    }

    @Override
    public Set<Object> only() {
        return values;
    }
}
