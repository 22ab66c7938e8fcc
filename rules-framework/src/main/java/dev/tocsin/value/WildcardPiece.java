package dev.tocsin.value;

import java.util.List;

/** What stands between two stars of a pattern: texts with exactly one code point between each two of them. */
final class WildcardPiece {
    private static final int LONG = 32;

    private final String[] texts;
    /** For a single long text, the table of Knuth, Morris and Pratt, which keeps the search linear; else null. */
    private final int[] fallback;

    WildcardPiece(List<String> texts) {
        this.texts = texts.toArray(String[]::new);
        this.fallback = texts.size() == 1 && texts.get(0).length() > LONG ? fallback(texts.get(0)) : null;
    }

    boolean isLiteral() {
        return texts.length == 1;
    }

    boolean isEmpty() {
        return texts.length == 1 && texts[0].isEmpty();
    }

    List<String> texts() {
        return List.of(texts);
    }

    String prefix() {
        return texts[0];
    }

    /** The end of the piece when it stands at {@code start}, else -1. */
    int matchAt(String value, int start) {
        int at = start;
        for (int i = 0; i < texts.length; i++) {
            if (i > 0) {
                if (at >= value.length()) {
                    return -1;
                }
                at += pairAt(value, at) ? 2 : 1;
            }
            if (!value.startsWith(texts[i], at)) {
                return -1;
            }
            at += texts[i].length();
        }
        return at;
    }

    /** The start of the piece when it stands right before {@code end}, else -1. */
    int matchBefore(String value, int end) {
        int at = end;
        for (int i = texts.length - 1; i >= 0; i--) {
            at -= texts[i].length();
            if (at < 0 || !value.startsWith(texts[i], at)) {
                return -1;
            }
            if (i > 0) {
                if (at == 0) {
                    return -1;
                }
                at -= at > 1 && pairAt(value, at - 2) ? 2 : 1;
            }
        }
        return at;
    }

    /** The end of the first place of the piece at or after {@code from}; -1 when there is none. */
    int find(String value, int from) {
        if (fallback != null) {
            return findLong(value, from);
        }
        for (int at = value.indexOf(texts[0], from); at >= 0; at = value.indexOf(texts[0], at + 1)) {
            int end = matchAt(value, at);
            if (end >= 0 || at == value.length()) {
                return end;
            }
        }
        return -1;
    }

    private int findLong(String value, int from) {
        String text = texts[0];
        int matched = 0;
        for (int at = from; at < value.length(); at++) {
            while (matched > 0 && value.charAt(at) != text.charAt(matched)) {
                matched = fallback[matched - 1];
            }
            if (value.charAt(at) == text.charAt(matched) && ++matched == text.length()) {
                return at + 1;
            }
        }
        return -1;
    }

    private static int[] fallback(String text) {
        int[] out = new int[text.length()];
        int matched = 0;
        for (int i = 1; i < out.length; i++) {
            while (matched > 0 && text.charAt(i) != text.charAt(matched)) {
                matched = out[matched - 1];
            }
            if (text.charAt(i) == text.charAt(matched)) {
                matched++;
            }
            out[i] = matched;
        }
        return out;
    }

    private static boolean pairAt(String value, int at) {
        return at + 1 < value.length() && Character.isSurrogatePair(value.charAt(at), value.charAt(at + 1));
    }
}
