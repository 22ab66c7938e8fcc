package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.query.esql.value.ValueOrder;
import java.util.Collections;
import java.util.Comparator;

/**
 * How the values of one key of SORT compare: several values count as the lowest of them, or the highest when the order is
 * descending (esql 101).
 */
final class SortKey implements Comparator<Object> {
    private final Comparator<Object> order;
    private final boolean descending;
    private final int nulls;

    private SortKey(Comparator<Object> order, boolean descending, boolean nullsFirst) {
        this.order = order;
        this.descending = descending;
        this.nulls = nullsFirst ? -1 : 1;
    }

    static SortKey of(Command.Sort.Key key) {
        return new SortKey(ValueOrder.of(key.value().type()), key.descending(), key.nullsFirst());
    }

    @Override
    public int compare(Object a, Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? nulls : -nulls;
        }
        int compared = order.compare(deciding(a), deciding(b));
        return descending ? -compared : compared;
    }

    private Object deciding(Object place) {
        if (place instanceof MultiValue many) {
            return descending ? Collections.max(many, order) : Collections.min(many, order);
        }
        return place;
    }
}
