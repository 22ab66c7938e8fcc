package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import java.util.ArrayList;
import java.util.List;

/** The sections of a page, with a list of them. */
final class Sections {
    private final List<Fragment> sections = new ArrayList<>();
    private final List<Fragment> links = new ArrayList<>();

    /** Adds a section, unless nothing is in it. */
    Sections add(String id, String title, Fragment... content) {
        Fragment section = Blocks.section(id, title, content);
        if (!section.isEmpty()) {
            sections.add(section);
            links.add(Element.of("li").add(Element.link("#" + id, title)).end());
        }
        return this;
    }

    /** The sections beside their list and the facts of the page. */
    Fragment beside(Fragment facts) {
        Fragment contents = Element.of("nav", "contents").with("aria-label", "On this page").add(
                Element.of("h2").add("On this page").end(), Element.of("ul").add(links).end()).end();
        Fragment side = Element.of("div", "side").add(contents, Element.of("section", "about").with("aria-labelledby", "facts-title").add(
                Element.of("h2").with("id", "facts-title").add("Facts").end(), facts).end()).end();
        return Element.of("div", "columns").add(Element.of("div", "story").add(sections).end(), side).end();
    }
}
