package dev.tocsin.event;

/**
 * For each ordinal of a column the rows that have it, made when first asked for and shared by all typed views of the
 * column.
 */
final class Postings {
    private volatile Lists lists;

    Lists lists(Column column) {
        Lists known = lists;
        if (known == null) {
            known = invert(column);
            lists = known;
        }
        return known;
    }

    private static Lists invert(Column column) {
        int[] starts = new int[column.dictionary().size() + 1];
        column.forEachEntry((row, ordinal) -> starts[ordinal + 1]++);
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = starts.clone();
        int[] rows = new int[starts[starts.length - 1]];
        column.forEachEntry((row, ordinal) -> rows[next[ordinal]++] = row);
        return new Lists(starts, rows);
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
