package dev.tocsin.docs.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which word stands in which page, as one short line of ASCII and letters.
 *
 * <p>Words are sorted and stand one after the other with a space between: a digit that says how many characters it shares with
 * the word before, the rest of the word, a colon, and for each {@link Rank} the pages, with bars between the ranks. Pages are
 * distances from the page before in digits of five bits, the sixth saying that more follow; or, where that is shorter, an
 * exclamation mark and one bit for each page.
 */
final class Postings {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
    private final Map<String, List<List<Integer>>> words = new TreeMap<>();
    private int pages;

    /** Where in a page a word stands; the first is found first. */
    enum Rank {
        /** In its name. */
        NAME,
        /** In its techniques and tactics. */
        TECHNIQUE,
        /** In its fields, data sources and tags. */
        FIELD,
        /** Elsewhere. */
        TEXT
    }

    /** Adds the next page with the texts of each rank. A word counts where it ranks best. */
    void page(List<Collection<String>> texts) {
        Set<String> seen = new HashSet<>();
        for (Rank rank : Rank.values()) {
            Set<String> found = new HashSet<>();
            texts.get(rank.ordinal()).forEach(text -> SearchWords.collect(text, found));
            found.removeIf(word -> !seen.add(word));
            found.forEach(word -> words.computeIfAbsent(word, w -> List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                    new ArrayList<>())).get(rank.ordinal()).add(pages));
        }
        pages++;
    }

    /** The line. */
    String line() {
        StringBuilder out = new StringBuilder();
        String before = "";
        for (Map.Entry<String, List<List<Integer>>> word : words.entrySet()) {
            int shared = 0;
            while (shared < Math.min(before.length(), word.getKey().length()) && before.charAt(shared) == word.getKey().charAt(shared)) {
                shared++;
            }
            before = word.getKey();
            out.append(out.length() == 0 ? "" : " ").append(DIGITS.charAt(shared)).append(before, shared, before.length()).append(':');
            int ranks = Rank.values().length;
            while (word.getValue().get(ranks - 1).isEmpty()) {
                ranks--;
            }
            for (int rank = 0; rank < ranks; rank++) {
                out.append(rank == 0 ? "" : "|").append(pages(word.getValue().get(rank)));
            }
        }
        return out.toString();
    }

    private String pages(List<Integer> list) {
        StringBuilder out = new StringBuilder();
        int last = -1;
        for (int page : list) {
            int distance = page - last - 1;
            last = page;
            for (; distance >= 32; distance >>= 5) {
                out.append(DIGITS.charAt(32 | distance & 31));
            }
            out.append(DIGITS.charAt(distance));
        }
        return out.length() <= 1 + pages / 6 ? out.toString() : "!" + bits(list);
    }

    private String bits(List<Integer> list) {
        int[] digits = new int[list.get(list.size() - 1) / 6 + 1];
        list.forEach(page -> digits[page / 6] |= 1 << page % 6);
        StringBuilder out = new StringBuilder();
        for (int digit : digits) {
            out.append(DIGITS.charAt(digit));
        }
        return out.toString();
    }
}
