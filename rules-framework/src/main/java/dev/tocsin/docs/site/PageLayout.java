package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import java.util.List;

/**
 * What every page has around its own content: head, navigation, search, foot.
 *
 * <p>All links are relative, so a site works from the file system and below any path of a server. The policy allows scripts,
 * styles and pictures from beside the page only; {@code file:} is there because browsers do not agree whether {@code 'self'}
 * holds for pages of the file system.
 */
final class PageLayout {
    private static final String POLICY = "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; "
            + "base-uri 'none'; form-action 'none'";
    private static final List<Item> ITEMS = List.of(new Item("Rules", SitePaths.RULES), new Item("Hunts", SitePaths.HUNTS),
            new Item("ATT&CK", SitePaths.MATRIX), new Item("Data sources", SitePaths.SOURCES), new Item("Checks", SitePaths.CHECKS));

    private final String site;

    /** @param site the name of the site */
    PageLayout(String site) {
        this.site = site;
    }

    private record Item(String words, String page) {
    }

    /**
     * The whole page.
     *
     * @param path of the page below the site
     * @param section the page of the navigation that it belongs to, or empty
     * @param title the page's name
     * @param kind what the body's class says of the page: {@code rule}, {@code matrix}
     * @param main what is between header and footer
     */
    String page(String path, String section, String title, String kind, Fragment main) {
        String root = SitePaths.toRoot(path);
        StringBuilder out = new StringBuilder(main.html().length() + 4_000);
        out.append("<!DOCTYPE html>\n<html lang=\"en\" data-root=\"").append(root).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"").append(POLICY).append("\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        out.append("<title>").append(Fragment.text(title.equals(site) ? site : title + " · " + site)).append("</title>\n");
        out.append("<link rel=\"stylesheet\" href=\"").append(root).append(SitePaths.STYLE).append("\">\n");
        out.append("<link rel=\"icon\" type=\"image/svg+xml\" href=\"").append(root).append(SitePaths.ICON).append("\">\n");
        out.append("<script src=\"").append(root).append(SitePaths.THEME).append("\"></script>\n");
        out.append("<script src=\"").append(root).append(SitePaths.SCRIPT).append("\" defer></script>\n</head>\n");
        out.append("<body class=\"page-").append(kind).append("\">\n");
        out.append(Element.of("a", "skip").href("#main").add("Skip to content").end()).append('\n');
        out.append(header(root, section)).append('\n');
        out.append(Element.of("main").with("id", "main").with("tabindex", "-1").add(main).end()).append('\n');
        out.append(footer()).append("\n</body>\n</html>\n");
        return out.toString();
    }

    private Fragment header(String root, String section) {
        Element list = Element.of("ul");
        for (Item item : ITEMS) {
            Element link = Element.of("a").href(root + item.page());
            if (item.page().equals(section)) {
                link.with("aria-current", "page");
            }
            list.add(Element.of("li").add(link.add(item.words()).end()).end());
        }
        Fragment home = Element.of("a", "site-name").href(root + SitePaths.HOME).add(site).end();
        Fragment menu = Element.of("button", "menu needs-script").with("type", "button").with("aria-expanded", "false")
                .with("aria-controls", "navigation").add("Menu").end();
        Fragment navigation = Element.of("nav").with("id", "navigation").with("aria-label", "Site").add(list.end()).end();
        Fragment theme = Element.of("button", "theme needs-script").with("type", "button").with("aria-label", "Change colours")
                .add("◐").end();
        return Element.of("header", "top").add(Element.of("div", "topbar").add(home, menu, navigation, SearchBox.fragment(), theme).end()).end();
    }

    private static Fragment footer() {
        return Element.of("footer", "bottom").add(Element.of("p").add("Made by Tocsin from the files that are tested. ATT&CK names and ids: "
                + "© The MITRE Corporation, reproduced with its permission.").end()).end();
    }
}
