package dev.tocsin.rule;

/**
 * Takes out of a query what changes nothing: comments, line ends and blanks. Whatever stands in quotes stays as it is, and so do
 * blanks between the words of a value. Two queries with the same result mean the same; the contrary need not hold.
 */
final class QueryLayout {
    private static final String SIGNS = "()[]{}<>=!:,|";
    private final String text;
    private final boolean comments;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private QueryLayout(String text, boolean comments) {
        this.text = text;
        this.comments = comments;
    }

    /** @param language the name of the query's language; a Lucene query may hold anything between slashes and stays as it is */
    static String without(String language, String text) {
        boolean comments = language.equals("eql") || language.equals("esql");
        return comments || language.equals("kuery") ? new QueryLayout(text, comments).plain() : text.strip();
    }

    private String plain() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '`' && comments) {
                quoted(c);
            } else if (Character.isWhitespace(c) || comment() > at) {
                gap();
            } else if (c == '\\' && !comments && at + 1 < text.length()) {
                out.append(text, at, at + 2);
                at += 2;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private void quoted(char quote) {
        String fence = quote == '"' && comments && text.startsWith("\"\"\"", at) ? "\"\"\"" : String.valueOf(quote);
        int end = at + fence.length();
        while (end < text.length() && !text.startsWith(fence, end)) {
            end += text.charAt(end) == '\\' && fence.equals("\"") ? 2 : 1;
        }
        int stop = Math.min(text.length(), end + fence.length());
        while (fence.length() == 3 && stop < text.length() && text.charAt(stop) == '"') {
            stop++;
        }
        out.append(text, at, stop);
        at = stop;
    }

    private void gap() {
        int start = at;
        boolean plain = true;
        while (at < text.length()) {
            int end = comment();
            if (end > at) {
                plain = false;
                at = end;
            } else if (Character.isWhitespace(text.charAt(at))) {
                plain &= text.charAt(at) != '\n' && text.charAt(at) != '\r';
                at++;
            } else {
                break;
            }
        }
        boolean edge = out.isEmpty() || at == text.length() || isSign(out.charAt(out.length() - 1)) || isSign(text.charAt(at));
        if (!edge) {
            out.append(plain && !comments ? text.substring(start, at) : " ");
        }
    }

    /** The end of the comment that starts here; the same place when none does. */
    private int comment() {
        if (!comments || text.charAt(at) != '/') {
            return at;
        } else if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        return at;
    }

    private boolean isSign(char c) {
        boolean escaped = !comments && out.length() > 1 && out.charAt(out.length() - 2) == '\\';
        return SIGNS.indexOf(c) >= 0 && !escaped;
    }
}
