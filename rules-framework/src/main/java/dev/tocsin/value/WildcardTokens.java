package dev.tocsin.value;

/** Patterns as code points, with {@link #ANY} for a star and {@link #ONE} for a question mark. */
public final class WildcardTokens {
    /** Any text, the empty one too. */
    public static final int ANY = -1;
    /** Any one character. */
    public static final int ONE = -2;

    private WildcardTokens() {
    }

    /**
     * Whether every text that fits the narrow pattern fits the wide one; a no may be wrong, because the stars of the narrow pattern
     * are taken as letters that only a star fits.
     */
    public static boolean covers(int[] wide, int[] narrow) {
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
