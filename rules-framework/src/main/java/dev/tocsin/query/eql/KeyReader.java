package dev.tocsin.query.eql;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the keys of a batch's events: one for each distinct element of an array, the Cartesian product of several arrays, none
 * where a key that is not optional has no value. (eql 47, 48)
 */
final class KeyReader {
    private static final int MOST_KEYS = 100_000;
    private static final List<JoinKey> PLAIN = List.of(JoinKey.NONE);

    private final EmbeddedText text;
    private final Span span;
    private final List<KeySource> sources;
    private final List<Optional<Column>> columns;

    KeyReader(EmbeddedText text, Span span, List<KeySource> sources, EventBatch batch) {
        this.text = text;
        this.span = span;
        this.sources = sources;
        this.columns = sources.stream().map(s -> s.field() == null ? Optional.<Column>empty() : batch.column(s.field())).toList();
    }

    List<JoinKey> keys(int row) {
        if (sources.isEmpty()) {
            return PLAIN;
        }
        Object[][] choices = new Object[sources.size()][];
        long count = 1;
        for (int i = 0; i < choices.length; i++) {
            KeySource source = sources.get(i);
            choices[i] = source.field() == null ? new Object[1] : RowValues.distinct(source.field(), columns.get(i), row);
            if (choices[i].length == 1 && choices[i][0] == null && !source.optional()) {
                return List.of();
            }
            count *= choices[i].length;
            if (count > MOST_KEYS) {
                throw new QueryRunException(text.error("eql-run", span, "An event has more than " + MOST_KEYS
                        + " combinations of join keys in its arrays.", "join by a field with one value"));
            }
        }
        return count == 1 ? List.of(only(choices)) : product(choices, (int) count);
    }

    private static JoinKey only(Object[][] choices) {
        Object[] values = new Object[choices.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = choices[i][0];
        }
        return new JoinKey(values);
    }

    private static List<JoinKey> product(Object[][] choices, int count) {
        List<JoinKey> keys = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            Object[] values = new Object[choices.length];
            int rest = n;
            for (int i = choices.length - 1; i >= 0; i--) {
                values[i] = choices[i][rest % choices[i].length];
                rest /= choices[i].length;
            }
            keys.add(new JoinKey(values));
        }
        return keys;
    }
}
