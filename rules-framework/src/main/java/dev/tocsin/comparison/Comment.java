package dev.tocsin.comparison;

import dev.tocsin.history.WordDiff;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of rules inside Markdown: it is untrusted, and whatever it says it stays text. Nothing in it is a link, a mention, a
 * reference to an issue, a picture or HTML.
 */
final class Comment {
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    /** Control characters, and those that turn the direction of writing, which can make a line look like another one. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private Comment() {
    }

    /** Code within a line, at most so many characters of it. */
    static String code(String raw, int most) {
        String line = visible(raw.replaceAll("\\s+", " ").strip());
        if (line.isEmpty()) {
            return "`(empty)`";
        }
        String cut = cut(line, most);
        String fence = "`".repeat(longestRun(cut) + 1);
        String pad = cut.startsWith("`") || cut.endsWith("`") ? " " : "";
        return fence + pad + cut + pad + fence;
    }

    /** The same within a cell of a table, where a vertical bar would end the cell: it is shown as a broken one. */
    static String cell(String raw, int most) {
        return code(raw.replace('|', '\u00A6'), most);
    }

    /** The same within HTML. */
    static String html(String raw, int most) {
        return "<code>" + escaped(cut(visible(raw.replaceAll("\\s+", " ").strip()), most)) + "</code>";
    }

    /** What changed from one text to another, word by word, on lines of its own. */
    static String words(String before, String after, int most) {
        StringBuilder out = new StringBuilder("<pre>\n");
        int left = most;
        for (WordDiff.Part part : WordDiff.of(before, after)) {
            String text = visible(part.text());
            boolean whole = text.length() <= left;
            String shown = escaped(whole ? text : text.substring(0, Math.max(0, left)));
            switch (part.kind()) {
                case KEPT -> out.append(shown);
                case REMOVED -> out.append("<del>").append(shown).append("</del>");
                case ADDED -> out.append("<ins>").append(shown).append("</ins>");
            }
            left -= text.length();
            if (!whole) {
                return out.append("\n... the rest is left out\n</pre>\n").toString();
            }
        }
        return out.append("\n</pre>\n").toString();
    }

    private static String cut(String text, int most) {
        int end = most > 0 && text.length() > most && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.length() <= most ? text : text.substring(0, end) + "...";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = HIDDEN.matcher(text);
        while (matcher.find()) {
            matcher.appendReplacement(out, matcher.group().equals("\n") || matcher.group().equals("\t") ? matcher.group() : "\uFFFD");
        }
        return matcher.appendTail(out).toString();
    }

    private static int longestRun(String text) {
        Matcher matcher = BACKTICKS.matcher(text);
        int longest = 0;
        while (matcher.find()) {
            longest = Math.max(longest, matcher.end() - matcher.start());
        }
        return longest;
    }
}
