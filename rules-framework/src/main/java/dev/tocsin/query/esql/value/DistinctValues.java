package dev.tocsin.query.esql.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers distinct values from 0 in the order in which they come, each place of a column once. Not thread safe. */
public final class DistinctValues {
    /** What {@link OfBlock#code} gives for null. */
    public static final int NULL = Integer.MIN_VALUE;
    private static final int UNKNOWN = Integer.MIN_VALUE + 1;

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Object> values = new ArrayList<>();

    /** The number of a value, a new one when it never came before; null is a value too. */
    public int number(Object value) {
        Integer known = numbers.putIfAbsent(value, values.size());
        if (known == null) {
            values.add(value);
            return values.size() - 1;
        }
        return known;
    }

    /** The value of a number. */
    public Object value(int number) {
        return values.get(number);
    }

    /** How many distinct values came. */
    public int size() {
        return values.size();
    }

    /** The numbers of a column's values. */
    public OfBlock of(Block block) {
        return new OfBlock(block);
    }

    /** The numbers of the values of one column. */
    public final class OfBlock {
        private final Block block;
        private final int[] codes;
        private final List<int[]> several = new ArrayList<>();

        private OfBlock(Block block) {
            this.block = block;
            codes = block.shared() ? new int[block.placeCount()] : null;
            if (codes != null) {
                Arrays.fill(codes, UNKNOWN);
            }
        }

        /** The number of a row's value; {@link #NULL}; or, when it has several values, another negative number. */
        public int code(int row) {
            if (codes == null) {
                return codeOf(block.value(row));
            }
            int ordinal = block.ordinal(row);
            if (ordinal < 0) {
                return NULL;
            }
            if (codes[ordinal] == UNKNOWN) {
                codes[ordinal] = codeOf(block.place(ordinal));
            }
            return codes[ordinal];
        }

        /** The distinct numbers of a row's several values. */
        public int[] several(int code) {
            return several.get(~code);
        }

        private int codeOf(Object place) {
            if (place == null) {
                return NULL;
            }
            if (place instanceof MultiValue many) {
                several.add(many.stream().mapToInt(DistinctValues.this::number).distinct().toArray());
                return ~(several.size() - 1);
            }
            return number(place);
        }
    }
}
