package dev.tocsin.query.esql.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds names that look like a mistyped one. */
public final class Suggestions {
    private static final int MOST = 3;
    private static final int LONGEST = 200;

    private Suggestions() {
    }

    /** Up to three of the names, the nearest first; none when nothing is near. */
    public static List<String> near(String name, Collection<String> names) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        record Near(String name, int distance) {
        }
        List<Near> found = new ArrayList<>();
        int limit = Math.max(1, name.length() / 3);
        for (String other : names) {
            if (Math.abs(other.length() - name.length()) <= limit) {
                int distance = distance(name, other, limit);
                if (distance <= limit) {
                    found.add(new Near(other, distance));
                }
            }
        }
        return found.stream().sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name)).limit(MOST)
                .map(Near::name).toList();
    }

    private static int distance(String one, String other, int limit) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return least;
            }
        }
        return row[other.length()];
    }
}
