package dev.tocsin.query.predicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether words stand in a text, adjacent and in order, or moved against each other by no more than {@code slop} places, as
 * in Lucene's phrase queries.
 *
 * @param wanted at least two words
 * @param slop 0 for adjacent and in order
 */
record Phrase(List<String> wanted, int slop) implements WordTest {
    private static final int WORK = 100_000;

    @Override
    public boolean testWords(List<String> words) {
        return slop == 0 ? Collections.indexOfSubList(words, wanted) >= 0 : sloppy(words);
    }

    private boolean sloppy(List<String> words) {
        List<List<Integer>> places = new ArrayList<>();
        for (String word : wanted) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).equals(word)) {
                    found.add(i);
                }
            }
            if (found.isEmpty()) {
                return false;
            }
            places.add(found);
        }
        int[] work = {WORK};
        for (int first : places.get(0)) {
            if (rest(places, 1, first, first, new HashSet<>(Set.of(first)), work)) {
                return true;
            }
        }
        return false;
    }

    /** Chooses a place for each further word so that all places less their index lie within {@code slop}. */
    private boolean rest(List<List<Integer>> places, int index, int low, int high, Set<Integer> taken, int[] work) {
        if (index == places.size()) {
            return true;
        }
        for (int place : places.get(index)) {
            int moved = place - index;
            int newLow = Math.min(low, moved);
            int newHigh = Math.max(high, moved);
            if (newHigh - newLow <= slop && work[0]-- > 0 && taken.add(place)) {
                if (rest(places, index + 1, newLow, newHigh, taken, work)) {
                    return true;
                }
                taken.remove(place);
            }
        }
        return false;
    }
}
