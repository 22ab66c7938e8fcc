package dev.tocsin.value;

/** Which letters count as equal when texts are compared or matched. */
public enum LetterCase {
    /** Every letter counts as it is. */
    EXACT {
        @Override
        public String fold(String text) {
            return text;
        }
    },
    /** {@code A} to {@code Z} equal {@code a} to {@code z}, as in case-insensitive index queries (eql 25). */
    ASCII {
        @Override
        public String fold(String text) {
            int at = 0;
            while (at < text.length() && !upper(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return text;
            }
            char[] out = text.toCharArray();
            for (; at < out.length; at++) {
                if (upper(out[at])) {
                    out[at] |= 0x20;
                }
            }
            return new String(out);
        }

        private boolean upper(char c) {
            return c >= 'A' && c <= 'Z';
        }
    },
    /** Letters that have a common upper-case form are equal, code point by code point. */
    UNICODE {
        @Override
        public String fold(String text) {
            StringBuilder out = new StringBuilder(text.length());
            text.codePoints().map(c -> Character.toLowerCase(Character.toUpperCase(c))).forEach(out::appendCodePoint);
            return out.toString();
        }
    };

    /** The text with each letter replaced by the one that stands for all its equals. */
    public abstract String fold(String text);
}
