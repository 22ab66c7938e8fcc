package dev.tocsin.docs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of an author's Markdown outside of code. */
final class ProseText {
    private static final String INNER = "(?:[^\\s`<>()\\\\]|\\([^\\s`<>()\\\\]*\\))*";
    private static final String TITLE = "(?:[ \\t]+\"[^\"`\\\\]*\")?[ \\t]*\\)";
    /** What may stand behind the words of a link: an address of http or https, or one without a scheme. */
    private static final Pattern TARGET = Pattern.compile(
            "\\((?:(?i:https?)://" + INNER + "|(?:[#?.]|/(?!/)|[A-Za-z0-9_-])(?:[^\\s`<>():&\\\\])*)" + TITLE);
    private static final Pattern ADDRESS = Pattern.compile("<(?i:https?)://[^\\s`<>\"'\\\\]*>");

    private ProseText() {
    }

    /** The same without HTML, without definitions of links, and without links to anywhere else; pictures become links. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        Matcher target = TARGET.matcher(text);
        Matcher address = ADDRESS.matcher(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '<' && address.region(at, text.length()).lookingAt()) {
                out.append(address.group());
                at = address.end();
                continue;
            }
            if (c == '!' && picture(text, at)) {
                at++;
                continue;
            }
            out.append(c == '<' ? "&lt;" : String.valueOf(c));
            at++;
            if (c == ']' && at < text.length()) {
                boolean unsafe = text.charAt(at) == '(' && !target.region(at, text.length()).lookingAt();
                out.append(unsafe || text.charAt(at) == ':' ? "\\" : "");
            }
        }
        return Markdown.schemes(out.toString());
    }

    /** Whether nothing but such marks stands before a bracket: a reader would load what is behind it from elsewhere. */
    private static boolean picture(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '!') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '[';
    }
}
