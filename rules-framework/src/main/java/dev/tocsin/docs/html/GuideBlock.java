package dev.tocsin.docs.html;

import java.util.List;
import org.commonmark.node.CustomNode;

/** A query for osquery or a search in a time line that an investigation guide holds ready. */
final class GuideBlock extends CustomNode {
    private final String kind;
    private final String label;
    private final List<Fragment> body;

    /**
     * @param kind {@code Osquery} or {@code Investigate}
     * @param label what its button says
     * @param body what it asks
     */
    GuideBlock(String kind, String label, List<Fragment> body) {
        this.kind = kind;
        this.label = label;
        this.body = List.copyOf(body);
    }

    /** It stands within a paragraph. */
    Fragment html() {
        Element block = Element.of("span", "guide-block");
        block.add(Element.of("span", "guide-kind").add(kind).end()).add(" ");
        if (!label.isBlank()) {
            block.add(Element.of("strong").add(label).end()).add(": ");
        }
        return block.add(body).end();
    }
}
