package dev.tocsin.docs.site;

/** Where the pages of a site lie, and the ways between them. */
final class SitePaths {
    static final String HOME = "index.html";
    static final String RULES = "rules.html";
    static final String HUNTS = "hunts.html";
    static final String MATRIX = "matrix.html";
    static final String SOURCES = "sources.html";
    static final String CHECKS = "checks.html";
    static final String STYLE = "assets/site.css";
    static final String SCRIPT = "assets/site.js";
    static final String THEME = "assets/theme.js";
    static final String INDEX = "assets/search-index.js";
    static final String ICON = "assets/icon.svg";

    private SitePaths() {
    }

    /** The way from a page to the top of the site: empty, or {@code ../} for each folder. */
    static String toRoot(String page) {
        return "../".repeat((int) page.chars().filter(c -> c == '/').count());
    }
}
