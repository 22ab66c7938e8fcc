package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.rule.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What pages of the site are put together from. */
final class Blocks {
    private Blocks() {
    }

    /** A coloured word. */
    static Fragment badge(String kind, String words) {
        return Element.of("span", "badge " + kind).add(words).end();
    }

    static Fragment severity(Severity severity) {
        return badge(severity.word(), severity.word());
    }

    static Fragment code(String text) {
        return Element.of("code").add(text).end();
    }

    /** Codes, with commas between. */
    static Fragment codes(Collection<String> texts) {
        return Fragment.joined(", ", texts.stream().map(Blocks::code).toList());
    }

    static Fragment paragraph(String text) {
        return Element.of("p").add(text).end();
    }

    static Fragment paragraph(String classes, String text) {
        return Element.of("p", classes).add(text).end();
    }

    static Fragment items(Collection<Fragment> items) {
        return Element.of("ul").add(items.stream().map(i -> Element.of("li").add(i).end()).toList()).end();
    }

    /** A section with its heading; nothing when nothing is in it. */
    static Fragment section(String id, String title, Fragment... content) {
        Fragment inner = Fragment.of(content);
        return inner.isEmpty() ? inner : Element.of("section").with("id", id).with("aria-labelledby", id + "-title")
                .add(Element.of("h2").with("id", id + "-title").add(title).end(), inner).end();
    }

    /** A table in a container that scrolls by itself; a column's heading is the scope of its cells. */
    static Fragment table(String classes, String caption, List<String> header, List<List<Fragment>> rows) {
        Element head = Element.of("tr");
        header.forEach(h -> head.add(Element.of("th").with("scope", "col").add(h).end()));
        Element body = Element.of("tbody");
        for (List<Fragment> row : rows) {
            Element line = Element.of("tr");
            for (int i = 0; i < row.size(); i++) {
                Element cell = i == 0 ? Element.of("th").with("scope", "row") : Element.of("td").with("data-label", header.get(i));
                line.add(cell.add(row.get(i)).end());
            }
            body.add(line.end());
        }
        Fragment table = Element.of("table", classes).add(Element.of("caption").add(caption).end(),
                Element.of("thead").add(head.end()).end(), body.end()).end();
        return Element.of("div", "scroll").with("role", "group").with("aria-label", caption).with("tabindex", "0").add(table).end();
    }

    /** A bar that shows a share; a picture of the number beside it. */
    static Fragment bar(long part, long whole) {
        String width = String.format(Locale.ROOT, "%.1f", whole == 0 ? 0 : Math.min(100, 100.0 * part / whole));
        return Element.of("svg", "part-of").with("viewBox", "0 0 100 8").with("preserveAspectRatio", "none").with("aria-hidden", "true")
                .with("focusable", "false").add(
                        Element.of("rect", "whole").with("width", "100").with("height", "8").with("rx", "2").end(),
                        Element.of("rect", "part").with("width", width).with("height", "8").with("rx", "2").end()).end();
    }
}
