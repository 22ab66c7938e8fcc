package dev.tocsin.query.predicate;

import java.time.Instant;
import java.util.Set;

/**
 * A question to one value of a field, asked once for each distinct value of a batch. Immutable and thread safe.
 *
 * <p>Implementations are records, because equal tests of different rules share one answer.
 */
public interface ValueTest {
    /**
     * Whether a value satisfies it.
     *
     * @param value a value of the field's type as {@link dev.tocsin.value.Values} keeps it, never null
     */
    boolean test(Object value);

    /** The only values that satisfy it, when they can be listed: then they are looked up; null when they cannot. */
    default Set<Object> only() {
        return null;
    }

    /** Whether every value that satisfies another test certainly satisfies this one; a no may be wrong. */
    default boolean covers(ValueTest narrow) {
        if (equals(narrow)) {
            return true;
        }
        Set<Object> values = narrow.only();
        return values != null && values.stream().allMatch(this::test);
    }

    /** The same with {@code now} replaced by an instant; itself when it has none. */
    default ValueTest at(Instant now) {
        return this;
    }
}
