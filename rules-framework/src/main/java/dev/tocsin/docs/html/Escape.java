package dev.tocsin.docs.html;

/** The characters that mean something to HTML, written so that they mean themselves. */
final class Escape {
    private Escape() {
    }

    /** Appends text for between tags. */
    static void text(String raw, StringBuilder out) {
        if (plain(raw)) {
            out.append(raw);
            return;
        }
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append(i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? "" : "\n");
                default -> out.append(allowed(raw, i) ? c : '\uFFFD');
            }
        }
    }

    /** Appends the value of an attribute that stands between double quotes. */
    static void attribute(String raw, StringBuilder out) {
        if (plain(raw)) {
            out.append(raw);
            return;
        }
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append("&#96;");
                case '\r', '\n', '\t' -> out.append(' ');
                default -> out.append(allowed(raw, i) ? c : '\uFFFD');
            }
        }
    }

    /** The text with line feeds for all line ends, and U+FFFD for what no page may hold. */
    static String allowed(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                out.append(i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? "" : "\n");
            } else {
                out.append(allowed(raw, i) ? c : '\uFFFD');
            }
        }
        return out.toString();
    }

    /** Most texts have nothing to escape: one look is faster than a decision for each character. */
    private static boolean plain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c > '~' || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' || c == '`') {
                return false;
            }
        }
        return true;
    }

    /** Neither control characters nor halves of a pair; neither marks that turn the direction of what follows. */
    private static boolean allowed(String raw, int at) {
        char c = raw.charAt(at);
        if (c < ' ') {
            return c == '\n' || c == '\t';
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(raw.charAt(at - 1));
        }
        boolean turns = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        return !(c >= 0x7f && c <= 0x9f) && !turns && c < 0xfffe;
    }
}
