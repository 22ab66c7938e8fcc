package dev.tocsin.docs.html;

import java.util.List;

/** Shapes of pictures. What they look like is up to the style sheet: each has a class and no style. */
final class Drawing {
    private Drawing() {
    }

    /** The whole picture, as wide as its place; title and description are what people hear who do not see it. */
    static Fragment picture(String classes, int width, int height, String title, String description, List<Fragment> shapes) {
        return Element.of("svg", "picture " + classes).with("viewBox", "0 0 " + width + " " + height).with("role", "img")
                .with("width", number(width)).with("height", number(height)).with("focusable", "false")
                .with("aria-label", title + ": " + description)
                .add(Element.of("title").add(title).end(), Element.of("desc").add(description).end()).add(shapes).end();
    }

    static Fragment line(int x1, int y1, int x2, int y2, String classes) {
        return Element.of("line", classes).with("x1", number(x1)).with("y1", number(y1)).with("x2", number(x2)).with("y2", number(y2)).end();
    }

    static Fragment circle(int x, int y, int radius, String classes) {
        return Element.of("circle", classes).with("cx", number(x)).with("cy", number(y)).with("r", number(radius)).end();
    }

    static Fragment square(int x, int y, int size, String classes) {
        return box(x, y, size, size, classes);
    }

    static Fragment box(int x, int y, int width, int height, String classes) {
        return Element.of("rect", classes).with("x", number(x)).with("y", number(y)).with("width", number(width))
                .with("height", number(height)).with("rx", "2").end();
    }

    /** From top to bottom, open to the right. */
    static Fragment bracket(int left, int top, int right, int bottom, String classes) {
        return Element.of("path", classes).with("d", "M" + right + " " + top + "H" + left + "V" + bottom + "H" + right)
                .with("fill", "none").end();
    }

    static Fragment text(int x, int y, String classes, String words) {
        return text(x, y, classes, "start", words);
    }

    static Fragment centred(int x, int y, String classes, String words) {
        return text(x, y, classes, "middle", words);
    }

    static Fragment atEnd(int x, int y, String classes, String words) {
        return text(x, y, classes, "end", words);
    }

    /** Turned so that it reads from below. */
    static Fragment upwards(int x, int y, String classes, String words) {
        return Element.of("text", classes).with("x", number(x)).with("y", number(y)).with("text-anchor", "middle")
                .with("transform", "rotate(-90 " + x + " " + y + ")").add(words).end();
    }

    private static Fragment text(int x, int y, String classes, String anchor, String words) {
        return Element.of("text", classes).with("x", number(x)).with("y", number(y)).with("text-anchor", anchor).add(words).end();
    }

    private static String number(int value) {
        return Integer.toString(value);
    }
}
