package dev.tocsin.docs.html;

import dev.tocsin.source.Span;

/** A text of which each character has a look; what is inked later covers what was there. */
final class InkedText {
    private final String text;
    private final Ink[] inks;

    InkedText(String text) {
        this.text = text;
        this.inks = new Ink[text.length()];
    }

    String text() {
        return text;
    }

    void ink(Span span, Ink ink) {
        for (int at = span.start(); at < Math.min(span.end(), inks.length); at++) {
            inks[at] = ink;
        }
    }

    /** Runs of the same look as one element; what has none as bare text. */
    Fragment html() {
        StringBuilder out = new StringBuilder(text.length() * 2);
        int start = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || inks[at] != inks[start]) {
                String run = text.substring(start, at);
                out.append((inks[start] == null ? Fragment.text(run) : Element.of("span", inks[start].cssClass()).add(run).end()).html());
                start = at;
            }
        }
        return Fragment.trusted(out.toString());
    }
}
