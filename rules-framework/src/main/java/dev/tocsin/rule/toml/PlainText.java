package dev.tocsin.rule.toml;

import java.util.HashSet;
import java.util.Set;

/**
 * A document without the inner lines of its plain multi-line strings: those without an escape or a control character, which
 * cannot be wrong and mean what they say.
 *
 * <p>Guides and queries are nine tenths of a rule, and tomlj looks at each of their characters several times. Line feeds stay,
 * so that everything else keeps its line and column.
 *
 * @param text what tomlj reads
 * @param strings where the strings begin that were shortened; their values are taken from the source
 */
record PlainText(String text, Set<Integer> strings) {
    private static final int WORTH_IT = 200;

    static PlainText of(String text, Layout layout) {
        if (text.indexOf('\r') >= 0) {
            return new PlainText(text, Set.of());
        }
        StringBuilder out = new StringBuilder(text.length());
        Set<Integer> strings = new HashSet<>();
        int copied = 0;
        for (int start : layout.longStrings(WORTH_IT)) {
            int first = text.indexOf('\n', start);
            int last = text.lastIndexOf('\n', layout.end(start, start) - 1);
            if (first < last && isPlain(text, first, last, layout.style(start).escapes())) {
                out.append(text, copied, first);
                text.substring(first, last).chars().filter(c -> c == '\n').forEach(c -> out.append('\n'));
                copied = last;
                strings.add(start);
            }
        }
        return new PlainText(out.append(text, copied, text.length()).toString(), strings);
    }

    private static boolean isPlain(String text, int from, int to, boolean escapes) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c < ' ' && c != '\n' && c != '\t' || c == 0x7F || c == '\\' && escapes) {
                return false;
            }
        }
        return true;
    }
}
