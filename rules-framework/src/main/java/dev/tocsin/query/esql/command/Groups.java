package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.value.Block;
import dev.tocsin.query.esql.value.DistinctValues;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.LongNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers the groups of equal keys. Values become numbers once for each place of a column; the numbers of several keys are
 * joined pair by pair, so no key is hashed as an object for each row. Memory grows with the groups.
 */
final class Groups {
    private static final int MOST_OF_A_ROW = 1 << 22;

    private final List<DistinctValues> values = new ArrayList<>();
    /** Entry {@code i} joins the group of the first {@code i + 1} keys with the value of the next one. */
    private final List<LongNumbers> joins = new ArrayList<>();

    /** Rows with the groups that they are in; a row that is in several groups comes several times (esql 120). */
    record Assignment(int[] rows, int[] groups) {
    }

    Groups(int keys) {
        for (int i = 0; i < keys; i++) {
            values.add(new DistinctValues());
            if (i > 0) {
                joins.add(new LongNumbers());
            }
        }
    }

    /** How many groups there are; without keys there is one, also without rows (esql 118). */
    int count() {
        return values.isEmpty() ? 1 : joins.isEmpty() ? values.get(0).size() : joins.get(joins.size() - 1).size();
    }

    /** The value of a key of a group. */
    Object key(int group, int key) {
        int at = group;
        for (int join = joins.size() - 1; join >= Math.max(0, key - 1); join--) {
            long pair = joins.get(join).key(at);
            if (join + 1 == key) {
                return values.get(key).value((int) pair);
            }
            at = (int) (pair >>> 32);
        }
        return values.get(key).value(at);
    }

    /** The groups of the rows of a page. */
    Assignment assign(List<Block> keys, int size) {
        int[] groups = new int[size];
        boolean several = false;
        List<DistinctValues.OfBlock> numbers = new ArrayList<>();
        for (int key = 0; key < keys.size() && !several; key++) {
            DistinctValues distinct = values.get(key);
            DistinctValues.OfBlock block = distinct.of(keys.get(key));
            numbers.add(block);
            for (int row = 0; row < size && !several; row++) {
                int code = block.code(row);
                if (code < 0 && code != DistinctValues.NULL) {
                    several = true;
                } else {
                    int number = code == DistinctValues.NULL ? distinct.number(null) : code;
                    groups[row] = key == 0 ? number : join(key, groups[row], number);
                }
            }
        }
        if (several) {
            return assignSeveral(keys, size);
        }
        int[] rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[row] = row;
        }
        return new Assignment(rows, groups);
    }

    private int join(int key, int group, int number) {
        return joins.get(key - 1).number((long) group << 32 | number);
    }

    /** Every combination of the values of the keys. */
    private Assignment assignSeveral(List<Block> keys, int size) {
        List<DistinctValues.OfBlock> numbers = new ArrayList<>();
        for (int key = 0; key < keys.size(); key++) {
            numbers.add(values.get(key).of(keys.get(key)));
        }
        int[] rows = new int[size];
        int[] groups = new int[size];
        int count = 0;
        for (int row = 0; row < size; row++) {
            int[] combined = {0};
            for (int key = 0; key < keys.size(); key++) {
                combined = combined(key, combined, codes(key, numbers.get(key), row));
            }
            if (count + combined.length > rows.length) {
                int longer = Math.max(count + combined.length, rows.length * 2);
                rows = Arrays.copyOf(rows, longer);
                groups = Arrays.copyOf(groups, longer);
            }
            for (int group : combined) {
                rows[count] = row;
                groups[count++] = group;
            }
        }
        return new Assignment(Arrays.copyOf(rows, count), Arrays.copyOf(groups, count));
    }

    private int[] codes(int key, DistinctValues.OfBlock block, int row) {
        int code = block.code(row);
        if (code == DistinctValues.NULL) {
            return new int[] {values.get(key).number(null)};
        }
        return code < 0 ? block.several(code) : new int[] {code};
    }

    private int[] combined(int key, int[] groups, int[] numbers) {
        if (key == 0) {
            return numbers;
        }
        if ((long) groups.length * numbers.length > MOST_OF_A_ROW) {
            throw EsqlException.illegal("one row is in more than " + MOST_OF_A_ROW + " groups");
        }
        int[] out = new int[groups.length * numbers.length];
        int at = 0;
        for (int group : groups) {
            for (int number : numbers) {
                out[at++] = join(key, group, number);
            }
        }
        return out;
    }
}
