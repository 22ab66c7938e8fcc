package dev.tocsin.event;

/** Whether some name fits two patterns of {@code *}. */
final class PatternOverlap {
    private PatternOverlap() {
    }

    /** Whether there is a name that fits both. */
    static boolean overlap(String a, String b) {
        boolean[] row = new boolean[b.length() + 1];
        row[b.length()] = true;
        for (int j = b.length() - 1; j >= 0; j--) {
            row[j] = row[j + 1] && b.charAt(j) == '*';
        }
        for (int i = a.length() - 1; i >= 0; i--) {
            boolean[] next = row;
            row = new boolean[b.length() + 1];
            boolean star = a.charAt(i) == '*';
            row[b.length()] = star && next[b.length()];
            for (int j = b.length() - 1; j >= 0; j--) {
                boolean other = b.charAt(j) == '*';
                row[j] = star ? next[j] || row[j + 1] : other ? row[j + 1] || next[j] : a.charAt(i) == b.charAt(j) && next[j + 1];
            }
        }
        return row[0];
    }
}
