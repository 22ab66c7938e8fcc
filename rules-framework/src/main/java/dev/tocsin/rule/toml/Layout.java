package dev.tocsin.rule.toml;

import dev.tocsin.rule.toml.TomlString.Style;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where strings, brackets and comments of a text begin and end; says nothing about what they mean. */
final class Layout {
    private final String text;
    private final Map<Integer, Integer> ends = new HashMap<>();
    private final List<TomlComment> comments = new ArrayList<>();
    private final List<Span> unclosed = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();
    private int deepest;
    private int deepestAt;

    private Layout(SourceText source) {
        this.text = source.text();
    }

    static Layout of(SourceText source) {
        Layout layout = new Layout(source);
        int dots = 0;
        int at = 0;
        while (at < layout.text.length()) {
            char c = layout.text.charAt(at);
            dots = c == '.' ? dots + 1 : c == '\n' || c == '=' ? 0 : dots;
            if (layout.open.size() + dots > layout.deepest) {
                layout.deepest = layout.open.size() + dots;
                layout.deepestAt = at;
            }
            at = layout.next(c, at);
        }
        return layout;
    }

    /** The offset after the string, list or inline table that begins at an offset; {@code otherwise} when none does. */
    int end(int start, int otherwise) {
        return ends.getOrDefault(start, otherwise);
    }

    /** Where multi-line strings of at least a length begin, in order. */
    List<Integer> longStrings(int length) {
        return ends.entrySet().stream().filter(e -> e.getValue() - e.getKey() >= length && isLong(e.getKey()))
                .map(Map.Entry::getKey).sorted().toList();
    }

    private boolean isLong(int start) {
        return "\"'".indexOf(text.charAt(start)) >= 0 && style(start).multiLine();
    }

    List<TomlComment> comments() {
        return comments;
    }

    /** Strings that are never closed, from their delimiter to the end of the line. */
    List<Span> unclosed() {
        return unclosed;
    }

    /** How many tables and lists may lie in each other at most, counted generously. */
    int deepest() {
        return deepest;
    }

    int deepestAt() {
        return deepestAt;
    }

    /** How the string that begins at an offset is written. */
    Style style(int start) {
        boolean basic = text.charAt(start) == '"';
        if (text.startsWith(basic ? "\"\"\"" : "'''", start)) {
            return basic ? Style.MULTI_LINE_BASIC : Style.MULTI_LINE_LITERAL;
        }
        return basic ? Style.BASIC : Style.LITERAL;
    }

    private int next(char c, int at) {
        switch (c) {
            case '"', '\'' -> {
                return string(at);
            }
            case '#' -> {
                int end = lineEnd(at);
                comments.add(new TomlComment(new Span(at, end), text.substring(at + 1, end).strip()));
                return end;
            }
            case '[', '{' -> open.add(at);
            case ']', '}' -> {
                if (!open.isEmpty()) {
                    ends.put(open.remove(open.size() - 1), at + 1);
                }
            }
            case '\n' -> {
                if (looksLikeStatement(at + 1)) {
                    open.clear();
                }
            }
            default -> {
            }
        }
        return at + 1;
    }

    /** Whether a bracket that is still open was forgotten: inside one, no line begins with a bare key and an equals sign. */
    private boolean looksLikeStatement(int from) {
        int at = from;
        while (!open.isEmpty() && at < text.length() && isBare(text.charAt(at))) {
            at++;
        }
        return at > from && text.startsWith(" =", at);
    }

    private int string(int start) {
        Style style = style(start);
        int closing = closing(start + style.delimiter().length(), style);
        if (closing < 0) {
            unclosed.add(new Span(start, lineEnd(start)));
            return style.multiLine() ? text.length() : lineEnd(start);
        }
        int end = closing + style.delimiter().length();
        // up to two quotes may stand right before the three that close
        while (style.multiLine() && end < closing + 5 && end < text.length() && text.charAt(end) == text.charAt(closing)) {
            end++;
        }
        ends.put(start, end);
        return end;
    }

    /** Where the delimiter stands that closes a string; -1 when there is none, or none on the line of a string of one line. */
    private int closing(int from, Style style) {
        int at = text.indexOf(style.delimiter(), from);
        if (style.escapes()) {
            for (int escape = text.indexOf('\\', from); escape >= 0 && escape < at; escape = text.indexOf('\\', escape + 2)) {
                if (escape + 1 >= at) {
                    at = text.indexOf(style.delimiter(), escape + 2);
                }
            }
        }
        if (at >= 0 && !style.multiLine()) {
            int line = text.indexOf('\n', from);
            return line >= 0 && line < at ? -1 : at;
        }
        return at;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    static boolean isBare(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }
}
