package dev.tocsin.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the scalars of one path, row after row. */
final class ColumnBuilder {
    private final Map<Object, Integer> known = new HashMap<>();
    private final List<Object> values = new ArrayList<>();
    private int[] ordinals = new int[8];
    private int[] rows = new int[8];
    private int count;
    private boolean several;

    /** Rows must come in ascending order. */
    void add(int row, Object scalar) {
        if (count == ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, count * 2);
            rows = Arrays.copyOf(rows, count * 2);
        }
        Integer ordinal = known.putIfAbsent(scalar, values.size());
        if (ordinal == null) {
            ordinal = values.size();
            values.add(scalar);
        }
        several |= count > 0 && rows[count - 1] == row;
        ordinals[count] = ordinal;
        rows[count++] = row;
    }

    Column build(int size) {
        Dictionary dictionary = new Dictionary(values.toArray());
        if (!several) {
            int[] byRow = new int[size];
            Arrays.fill(byRow, -1);
            for (int i = 0; i < count; i++) {
                byRow[rows[i]] = ordinals[i];
            }
            return new Column(dictionary, size, null, byRow);
        }
        int[] starts = new int[size + 1];
        for (int i = 0; i < count; i++) {
            starts[rows[i] + 1]++;
        }
        for (int i = 0; i < size; i++) {
            starts[i + 1] += starts[i];
        }
        return new Column(dictionary, size, starts, Arrays.copyOf(ordinals, count));
    }
}
