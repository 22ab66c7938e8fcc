package dev.tocsin.lint.check;

import dev.tocsin.query.Clause;
import java.util.Locale;

/** A wildcard pattern, or a text as a pattern that only it fits, to be compared with others. */
final class Pattern {
    private static final int ANY = -1;
    private static final int ONE = -2;
    private static final long MOST = 1_000_000;

    private final int[] tokens;

    private Pattern(int[] tokens) {
        this.tokens = tokens;
    }

    /** The values that satisfy a test for equality or for a pattern. */
    static Pattern of(Clause.Test test, boolean fold) {
        String text = test.kind() == Clause.Kind.WILDCARD ? test.value() : Clause.escaped(test.value());
        int[] points = (fold ? text.toLowerCase(Locale.ROOT) : text).codePoints().toArray();
        int[] tokens = new int[points.length];
        int size = 0;
        for (int i = 0; i < points.length; i++) {
            boolean escape = points[i] == '\\' && i + 1 < points.length;
            tokens[size++] = escape ? points[++i] : points[i] == '*' ? ANY : points[i] == '?' ? ONE : points[i];
        }
        return new Pattern(java.util.Arrays.copyOf(tokens, size));
    }

    /** Whether it begins with a star. */
    boolean leads() {
        return tokens.length > 0 && tokens[0] == ANY;
    }

    /** Whether two stars stand side by side. */
    boolean repeats() {
        for (int i = 1; i < tokens.length; i++) {
            if (tokens[i] == ANY && tokens[i - 1] == ANY) {
                return true;
            }
        }
        return false;
    }

    /** Whether every text that fits the other one fits this; a no may be wrong. */
    boolean covers(Pattern other) {
        int here = 0;
        int there = 0;
        int star = -1;
        int resume = 0;
        while (there < other.tokens.length) {
            if (here < tokens.length && tokens[here] == ANY) {
                star = here++;
                resume = there;
            } else if (here < tokens.length && fits(tokens[here], other.tokens[there])) {
                here++;
                there++;
            } else if (star >= 0) {
                here = star + 1;
                there = ++resume;
            } else {
                return false;
            }
        }
        while (here < tokens.length && tokens[here] == ANY) {
            here++;
        }
        return here == tokens.length;
    }

    /** Whether some text fits both; a yes may be wrong for very long patterns. */
    boolean overlaps(Pattern other) {
        if ((long) tokens.length * other.tokens.length > MOST) {
            return true;
        }
        boolean[] row = new boolean[other.tokens.length + 1];
        row[other.tokens.length] = true;
        for (int j = other.tokens.length - 1; j >= 0; j--) {
            row[j] = row[j + 1] && other.tokens[j] == ANY;
        }
        for (int i = tokens.length - 1; i >= 0; i--) {
            boolean[] next = row;
            row = new boolean[other.tokens.length + 1];
            row[other.tokens.length] = tokens[i] == ANY && next[other.tokens.length];
            for (int j = other.tokens.length - 1; j >= 0; j--) {
                row[j] = tokens[i] == ANY ? next[j] || row[j + 1] : other.tokens[j] == ANY ? row[j + 1] || next[j]
                        : next[j + 1] && (tokens[i] == other.tokens[j] || tokens[i] == ONE || other.tokens[j] == ONE);
            }
        }
        return row[0];
    }

    private static boolean fits(int wide, int narrow) {
        return wide == narrow || wide == ONE && narrow != ANY;
    }
}
