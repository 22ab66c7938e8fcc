package dev.tocsin.lint.check;

import static dev.tocsin.value.WildcardTokens.ANY;
import static dev.tocsin.value.WildcardTokens.ONE;

import dev.tocsin.query.Clause;
import dev.tocsin.value.WildcardTokens;
import java.util.Arrays;
import java.util.Locale;

/** A wildcard pattern, or a text as a pattern that only it fits, to be compared with others. */
final class Pattern {
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
        return new Pattern(Arrays.copyOf(tokens, size));
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
        return WildcardTokens.covers(tokens, other.tokens);
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
}
