package dev.tocsin.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** What changed between two texts, word by word. */
public final class WordDiff {
    /** Names, numbers, paths and values with wildcards hold together; every other sign is a word of its own. */
    private static final Pattern WORD = Pattern.compile("(?:[\\p{L}\\p{N}_.@*?-]+|\\S)\\s*|\\s+", Pattern.DOTALL);

    private WordDiff() {
    }

    /** What became of a stretch of text. */
    public enum Kind {
        /** It stands in both texts. */
        KEPT,
        /** It stood in the old text only. */
        REMOVED,
        /** It stands in the new text only. */
        ADDED
    }

    /** A stretch of text. */
    public record Part(Kind kind, String text) {
    }

    /**
     * The stretches in their order, no two of a kind side by side; blanks between words are those of the new text, and alone are no
     * change.
     */
    public static List<Part> of(String before, String after) {
        Words old = Words.of(before);
        Words now = Words.of(after);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        String carried = "";
        for (Edit edit : new HistogramDiff().diff(Comparator.ONE, old, now)) {
            String kept = carried + now.text(at, edit.getBeginB());
            String removed = old.text(edit.getBeginA(), edit.getEndA());
            String gap = old.gapBefore(edit.getBeginA());
            // what only goes, and stood after other blanks than stand there now, is cut out after a word: the new blanks stay
            boolean cut = edit.getLengthB() == 0 && !kept.substring(kept.stripTrailing().length()).equals(gap);
            add(parts, Kind.KEPT, cut ? kept.stripTrailing() : kept);
            add(parts, Kind.REMOVED, cut ? gap + removed.stripTrailing() : edit.getLengthB() == 0 ? removed : removed.stripTrailing());
            add(parts, Kind.ADDED, now.text(edit.getBeginB(), edit.getEndB()));
            carried = cut ? kept.substring(kept.stripTrailing().length()) : "";
            at = edit.getEndB();
        }
        add(parts, Kind.KEPT, carried + now.text(at, now.size()));
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, Kind kind, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(kind, text));
        }
    }

    /** Words, each with the blanks after it. */
    private static final class Words extends Sequence {
        private final List<String> words;

        private Words(List<String> words) {
            this.words = words;
        }

        static Words of(String text) {
            List<String> words = new ArrayList<>();
            for (Matcher matcher = WORD.matcher(text); matcher.find(); ) {
                words.add(matcher.group());
            }
            return new Words(words);
        }

        String text(int from, int to) {
            return String.join("", words.subList(from, to));
        }

        /** The blanks that stood before a word. */
        String gapBefore(int word) {
            String before = word == 0 ? "" : words.get(word - 1);
            return before.substring(before.stripTrailing().length());
        }

        @Override
        public int size() {
            return words.size();
        }
    }

    /** Compares words without the blanks after them. */
    private static final class Comparator extends SequenceComparator<Words> {
        private static final Comparator ONE = new Comparator();

        @Override
        public boolean equals(Words a, int i, Words b, int j) {
            return a.words.get(i).strip().equals(b.words.get(j).strip());
        }

        @Override
        public int hash(Words words, int i) {
            return words.words.get(i).strip().hashCode();
        }
    }
}
