package dev.tocsin.rule.toml;

import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the parts of a dotted key or header. */
final class KeyPlaces {
    private final String text;
    private final Layout layout;

    KeyPlaces(String text, Layout layout) {
        this.text = text;
        this.layout = layout;
    }

    boolean isHeader(int start) {
        return start < text.length() && text.charAt(start) == '[';
    }

    /** The span of a part of the key or header that begins at {@code start}: part {@code index}, from 0, if it has that name. */
    Span part(int start, int index, String name) {
        List<Span> parts = parts(start);
        Span expected = parts.get(Math.min(index, parts.size() - 1));
        if (names(expected, name)) {
            return expected;
        }
        return parts.stream().filter(p -> names(p, name)).reduce((first, last) -> last).orElse(expected);
    }

    private boolean names(Span part, String name) {
        String written = part.of(text);
        return written.equals(name) || written.length() == name.length() + 2 && written.startsWith(name, 1);
    }

    private List<Span> parts(int start) {
        List<Span> parts = new ArrayList<>();
        int at = start;
        while (isHeader(at)) {
            at++;
        }
        do {
            at = skipBlanks(parts.isEmpty() ? at : at + 1);
            parts.add(new Span(at, end(at)));
            at = skipBlanks(end(at));
        } while (at < text.length() && text.charAt(at) == '.');
        return parts;
    }

    /** The whole header that begins at {@code start}. */
    Span header(int start) {
        return new Span(start, layout.end(start, start + 1));
    }

    private int end(int start) {
        int at = start;
        while (at < text.length() && Layout.isBare(text.charAt(at))) {
            at++;
        }
        return at > start ? at : layout.end(start, start);
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
