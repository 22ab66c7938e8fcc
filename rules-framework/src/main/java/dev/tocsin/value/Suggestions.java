package dev.tocsin.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody who mistyped one may have meant. */
public final class Suggestions {
    private Suggestions() {
    }

    /**
     * The candidates nearest to a word, the nearest first, equally near ones in alphabetical order; letters of another case
     * cost nothing, and more than a third of the word mistyped is no likeness.
     *
     * @param max the most that are wanted
     */
    public static List<String> nearest(String word, Collection<String> candidates, int max) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, Math.min(4, wanted.length() / 3));
        record Near(String name, int distance) {
        }
        List<Near> found = new ArrayList<>();
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - wanted.length()) <= limit && !candidate.equals(word)) {
                int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), limit);
                if (distance <= limit) {
                    found.add(new Near(candidate, distance));
                }
            }
        }
        found.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::name));
        return found.stream().map(Near::name).distinct().limit(max).toList();
    }

    /**
     * Whether a name with dots is another one with one letter mistyped, or two in a long part: what is less alike may well be meant.
     */
    public static boolean isSlip(String typed, String meant) {
        String[] some = typed.split("\\.", -1);
        String[] others = meant.split("\\.", -1);
        int differing = -1;
        for (int i = 0; i < some.length && some.length == others.length; i++) {
            if (!some[i].equals(others[i])) {
                if (differing >= 0) {
                    return false;
                }
                differing = i;
            }
        }
        if (differing < 0 || Math.min(some[differing].length(), others[differing].length()) < 4) {
            return false;
        }
        int limit = some[differing].length() < 8 ? 1 : 2;
        return distance(some[differing], others[differing], limit) <= limit;
    }

    /** Letters to insert, drop, replace or swap with their neighbour; anything above the limit may come back as limit + 1. */
    static int distance(String a, String b, int limit) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            // letters further apart than the limit cannot meet
            int first = Math.max(1, i - limit);
            int end = Math.min(b.length(), i + limit);
            now[first - 1] = first == 1 ? i : limit + 1;
            int best = now[first - 1];
            for (int j = first; j <= end; j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
                best = Math.min(best, now[j]);
            }
            if (best > limit) {
                return limit + 1;
            }
            if (end < b.length()) {
                now[end + 1] = limit + 1;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.length()];
    }
}
