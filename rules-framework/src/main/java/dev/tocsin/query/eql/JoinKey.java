package dev.tocsin.query.eql;

import dev.tocsin.value.IpAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The values that join the events of a sequence or sample; exact and case-sensitive, null equals null. (eql 47) */
final class JoinKey implements Comparable<JoinKey> {
    /** The key of queries without keys. */
    static final JoinKey NONE = new JoinKey();

    private final Object[] values;
    private final int hash;

    JoinKey(Object... values) {
        this.values = values;
        this.hash = Arrays.hashCode(values);
    }

    /** How many values it has. */
    int size() {
        return values.length;
    }

    /** A value; may be null. */
    Object value(int index) {
        return values[index];
    }

    /** The values as results show them: addresses and times as texts. */
    List<Object> shown() {
        Object[] out = values.clone();
        for (int i = 0; i < out.length; i++) {
            if (out[i] instanceof IpAddress || out[i] instanceof Instant) {
                out[i] = out[i].toString();
            }
        }
        return Collections.unmodifiableList(Arrays.asList(out));
    }

    /** Value by value, null first. */
    @Override
    public int compareTo(JoinKey other) {
        for (int i = 0; i < Math.min(values.length, other.values.length); i++) {
            int order = compare(values[i], other.values[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(values.length, other.values.length);
    }

    private static int compare(Object left, Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        boolean alike = left.getClass() == right.getClass() || left instanceof Number && right instanceof Number;
        return alike ? ValueOrder.compare(left, right) : left.toString().compareTo(right.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JoinKey that && hash == that.hash && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Object value : values) {
            out.append(out.isEmpty() ? "" : ", ").append(Objects.toString(value));
        }
        return out.toString();
    }
}
