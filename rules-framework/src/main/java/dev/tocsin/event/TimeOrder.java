package dev.tocsin.event;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** The order of a batch's rows by a date. */
final class TimeOrder {
    private TimeOrder() {
    }

    /** The rows, the earliest first, those without a time last; null when they are in order already. */
    static int[] of(EventBatch batch, Field time) {
        Optional<Column> column = batch.column(time);
        if (column.isEmpty()) {
            return null;
        }
        Instant[] times = new Instant[batch.size()];
        boolean ordered = true;
        for (int row = 0; row < times.length; row++) {
            times[row] = earliest(column.get(), row);
            ordered &= row == 0 || times[row - 1].compareTo(times[row]) <= 0;
        }
        return ordered ? null : IntStream.range(0, times.length).boxed()
                .sorted(Comparator.comparing(row -> times[row])).mapToInt(Integer::intValue).toArray();
    }

    private static Instant earliest(Column column, int row) {
        Instant out = Instant.MAX;
        for (int i = 0; i < column.count(row); i++) {
            if (column.value(row, i) instanceof Instant value && value.isBefore(out)) {
                out = value;
            }
        }
        return out;
    }
}
