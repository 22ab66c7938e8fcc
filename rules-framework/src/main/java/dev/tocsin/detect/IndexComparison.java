package dev.tocsin.detect;

import dev.tocsin.query.predicate.Relation;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.Wildcard;
import java.util.Arrays;
import java.util.List;

/** Compares lists of index patterns. */
final class IndexComparison {
    private IndexComparison() {
    }

    /** How the indices of {@code after} stand to those of {@code before}; no pattern means every index. */
    static Relation of(List<String> before, List<String> after) {
        List<String> old = single(before);
        List<String> now = single(after);
        if (old.equals(now)) {
            return Relation.EQUAL;
        } else if (exclude(old) || exclude(now)) {
            return Relation.UNKNOWN;
        }
        boolean narrower = covers(old, now);
        boolean wider = covers(now, old);
        return narrower && wider ? Relation.EQUAL : narrower ? Relation.NARROWER : wider ? Relation.WIDER : Relation.UNKNOWN;
    }

    private static List<String> single(List<String> patterns) {
        return patterns.stream().flatMap(several -> Arrays.stream(several.split(","))).map(String::strip).toList();
    }

    /** An exclusion takes away from what stands before it. */
    private static boolean exclude(List<String> patterns) {
        return patterns.stream().anyMatch(pattern -> pattern.startsWith("-"));
    }

    private static boolean covers(List<String> wide, List<String> narrow) {
        return wide.isEmpty() || !narrow.isEmpty()
                && narrow.stream().allMatch(inner -> wide.stream().anyMatch(outer -> covers(outer, inner)));
    }

    /** A star does not find hidden indices, and clusters and date math are compared as they are written. */
    private static boolean covers(String wide, String narrow) {
        boolean plain = !(wide + narrow).matches(".*[:<].*") && wide.startsWith(".") == narrow.startsWith(".") && !narrow.startsWith("*")
                || wide.equals("*") && !narrow.startsWith(".") && !narrow.matches(".*[:<].*");
        return wide.equals(narrow) || plain && pattern(wide).covers(pattern(narrow));
    }

    private static Wildcard pattern(String text) {
        return Wildcard.of(text, Wildcard.Syntax.STAR, LetterCase.EXACT);
    }
}
