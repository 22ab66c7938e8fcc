package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;

/**
 * The page that is being written, and the ways from it to others.
 *
 * @param path its path below the site
 */
record Here(String path) {
    /** The address of another page of the site. */
    String to(String page) {
        return SitePaths.toRoot(path) + page;
    }

    /** A link to another page of the site. */
    Fragment link(String page, String words) {
        return Element.link(to(page), words);
    }

    Fragment link(Entry entry) {
        return link(entry.page(), entry.title());
    }

    /** The id of a technique as a link to its page; as text when it has none. */
    Fragment technique(Catalog catalog, String id) {
        return catalog.techniques().page(id).map(page -> link(page, id)).orElseGet(() -> Fragment.text(id));
    }

    /** The way from the top of the site to this page. */
    Fragment trail(String listPage, String list, String folder) {
        Element items = Element.of("ol").add(Element.of("li").add(link(listPage, list)).end());
        if (!folder.isEmpty()) {
            items.add(Element.of("li").add(folder).end());
        }
        return Element.of("nav", "trail").with("aria-label", "Breadcrumb").add(items.end()).end();
    }
}
