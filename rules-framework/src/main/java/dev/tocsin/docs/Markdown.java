package dev.tocsin.docs;

import dev.tocsin.docs.html.Address;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pieces of Markdown made of text that nobody has looked at: whatever it says, it stays text. */
final class Markdown {
    /** Schemes of addresses that run or carry something; they are written so that no reader takes them for one. */
    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(javascript|vbscript|data(?=:\\S))\\s*:");
    private static final Pattern LINE_START = Pattern.compile("^([#>+=-]|\\d+(?=[.)]))");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9xX]?)?[A-Za-z0-9]+;");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Markdown() {
    }

    /** One line of plain text; line ends become spaces, and what Markdown or HTML would act on is escaped. */
    static String text(String raw) {
        String line = raw.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        StringBuilder out = new StringBuilder(line.length() + 8);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '&' -> out.append(entity(line, i) ? "&amp;" : "&");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\\', '`', '*', '[', ']', '~' -> out.append('\\').append(c);
                case '|' -> out.append("\\|");
                case '_' -> out.append(within(line, i) ? "_" : "\\_");
                case '#' -> out.append(i > 0 && line.charAt(i - 1) != ' ' ? "#" : "\\#");
                default -> out.append(c);
            }
        }
        return schemes(start(out.toString()));
    }

    /** Several texts in one line, with commas between. */
    static String texts(Collection<String> raw) {
        return text(String.join(", ", raw));
    }

    /** Code within a line. */
    static String code(String raw) {
        String line = raw.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        if (line.isEmpty()) {
            return "";
        }
        String fence = "`".repeat(longestRun(line) + 1);
        String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + pad + line + pad + fence;
    }

    /** Lines of code between fences that the code cannot end; ended by a line feed. */
    static String block(String language, String raw) {
        String body = lines(raw);
        String fence = "`".repeat(Math.max(3, longestRun(body) + 1));
        return fence + language + "\n" + body + (body.endsWith("\n") ? "" : "\n") + fence + "\n";
    }

    /** A link, or its words alone when the address may not be linked to. */
    static String link(String words, Optional<String> address) {
        return address.map(a -> "[" + text(words) + "](" + a + ")").orElse(text(words));
    }

    /** An address as itself, or its text when it may not be linked to. */
    static String reference(String raw) {
        return Address.web(raw).orElseGet(() -> text(raw));
    }

    /** The text with line feeds for all line ends, and without control characters. */
    static String lines(String raw) {
        return raw.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n\\t]]", "\uFFFD");
    }

    static String schemes(String text) {
        Matcher matcher = SCHEME.matcher(text);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(match.group(1) + "&#58;"));
    }

    private static int longestRun(String text) {
        return BACKTICKS.matcher(text).results().mapToInt(run -> run.end() - run.start()).max().orElse(0);
    }

    private static String start(String line) {
        Matcher matcher = LINE_START.matcher(line);
        return !matcher.find() ? line : Character.isDigit(line.charAt(0))
                ? line.substring(0, matcher.end()) + "\\" + line.substring(matcher.end()) : "\\" + line;
    }

    private static boolean entity(String line, int at) {
        return ENTITY.matcher(line).region(at, line.length()).lookingAt();
    }

    private static boolean within(String line, int at) {
        return at > 0 && at + 1 < line.length() && Character.isLetterOrDigit(line.charAt(at - 1))
                && Character.isLetterOrDigit(line.charAt(at + 1));
    }
}
