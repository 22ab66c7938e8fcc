package dev.tocsin.value;

import java.util.List;
import java.util.stream.IntStream;

/** Whether all texts that fit one pattern fit another; the stars of the narrow pattern are taken as letters that only a star fits. */
final class WildcardCover {
    private static final int ANY = -1;
    private static final int ONE = -2;
    /** Nobody writes longer patterns by hand. */
    private static final long MOST = 1_000_000;

    private final int[] wide;
    private final int[] narrow;

    private WildcardCover(int[] wide, int[] narrow) {
        this.wide = wide;
        this.narrow = narrow;
    }

    static boolean covers(Wildcard wide, Wildcard narrow) {
        boolean same = wide.letters() == narrow.letters();
        // one code point of a text may be another number of code points when it is folded otherwise
        boolean ones = narrow.pieces().stream().anyMatch(piece -> !piece.isLiteral());
        if (!same && (ones || wide.letters().compareTo(narrow.letters()) < 0)) {
            return false;
        }
        WildcardCover cover = new WildcardCover(tokens(wide, wide.letters()), tokens(narrow, wide.letters()));
        return (long) cover.wide.length * cover.narrow.length <= MOST && cover.covers();
    }

    private static int[] tokens(Wildcard pattern, LetterCase letters) {
        IntStream.Builder out = IntStream.builder();
        for (int i = 0; i < pattern.pieces().size(); i++) {
            if (i > 0) {
                out.add(ANY);
            }
            List<String> texts = pattern.pieces().get(i).texts();
            for (int j = 0; j < texts.size(); j++) {
                if (j > 0) {
                    out.add(ONE);
                }
                letters.fold(texts.get(j)).codePoints().forEach(out::add);
            }
        }
        return out.build().toArray();
    }

    private boolean covers() {
        int here = 0;
        int star = -1;
        int resume = 0;
        int there = 0;
        while (there < narrow.length) {
            if (here < wide.length && wide[here] == ANY) {
                star = here++;
                resume = there;
            } else if (here < wide.length && fits(wide[here], narrow[there])) {
                here++;
                there++;
            } else if (star >= 0) {
                here = star + 1;
                there = ++resume;
            } else {
                return false;
            }
        }
        while (here < wide.length && wide[here] == ANY) {
            here++;
        }
        return here == wide.length;
    }

    private static boolean fits(int wide, int narrow) {
        return wide == narrow || wide == ONE && narrow != ANY;
    }
}
