package dev.tocsin.event;

/**
 * For each ordinal of a column the rows that have it, made when first asked for and shared by all typed views of the
 * column.
 */
final class Postings {
    private final int rows;
    private final int[] starts;
    private final int[] ordinals;
    private volatile Lists lists;

    Postings(int rows, int[] starts, int[] ordinals) {
        this.rows = rows;
        this.starts = starts;
        this.ordinals = ordinals;
    }

    Lists lists(int distinct) {
        Lists known = lists;
        if (known == null) {
            known = invert(distinct);
            lists = known;
        }
        return known;
    }

    private Lists invert(int distinct) {
        int[] ends = new int[distinct + 1];
        for (int ordinal : ordinals) {
            if (ordinal >= 0) {
                ends[ordinal + 1]++;
            }
        }
        for (int i = 0; i < distinct; i++) {
            ends[i + 1] += ends[i];
        }
        int[] found = new int[ends[distinct]];
        int[] next = ends.clone();
        for (int row = 0; row < rows; row++) {
            int end = starts == null ? row + 1 : starts[row + 1];
            for (int at = starts == null ? row : starts[row]; at < end; at++) {
                if (ordinals[at] >= 0) {
                    found[next[ordinals[at]]++] = row;
                }
            }
        }
        return new Lists(ends, found);
    }

    /** The rows of ordinal {@code i} stand from {@code starts[i]} to before {@code starts[i + 1]}. */
    record Lists(int[] starts, int[] rows) {
        void addTo(RowSet.Builder out, int ordinal) {
            for (int at = starts[ordinal]; at < starts[ordinal + 1]; at++) {
                out.add(rows[at]);
            }
        }
    }
}
