package dev.tocsin.query.predicate;

/**
 * Whether a string is at most so many edits away from a text; an edit inserts, deletes or replaces a code point, or swaps
 * two neighbours, as in Lucene's fuzzy queries.
 *
 * @param edits at most 2
 */
public record Fuzzy(String text, int edits) implements ValueTest {
    @Override
    public boolean test(Object value) {
        return value instanceof String other && near(text.codePoints().toArray(), other.codePoints().toArray());
    }

    private boolean near(int[] a, int[] b) {
        if (Math.abs(a.length - b.length) > edits) {
            return false;
        }
        int[] before = new int[b.length + 1];
        int[] last = new int[b.length + 1];
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length] <= edits;
    }
}
