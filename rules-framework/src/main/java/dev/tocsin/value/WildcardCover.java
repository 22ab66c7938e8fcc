package dev.tocsin.value;

import static dev.tocsin.value.WildcardTokens.ANY;
import static dev.tocsin.value.WildcardTokens.ONE;

import java.util.List;
import java.util.stream.IntStream;

/** Whether all texts that fit one pattern fit another. */
final class WildcardCover {
    /** Nobody writes longer patterns by hand. */
    private static final long MOST = 1_000_000;

    private WildcardCover() {
    }

    static boolean covers(Wildcard wide, Wildcard narrow) {
        boolean same = wide.letters() == narrow.letters();
        // one code point of a text may be another number of code points when it is folded otherwise
        boolean ones = narrow.pieces().stream().anyMatch(piece -> !piece.isLiteral());
        if (!same && (ones || wide.letters().compareTo(narrow.letters()) < 0)) {
            return false;
        }
        int[] all = tokens(wide, wide.letters());
        int[] some = tokens(narrow, wide.letters());
        return (long) all.length * some.length <= MOST && WildcardTokens.covers(all, some);
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
}
