package dev.tocsin.docs.site;

import dev.tocsin.docs.Pages;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A site of static pages that needs no server and asks nothing of the network. */
public final class Site {
    private final Catalog catalog;
    private final PageLayout layout;
    private final SortedMap<String, String> pages = Collections.synchronizedSortedMap(new TreeMap<>());

    private Site(SiteMaterial material) {
        this.catalog = new Catalog(material);
        this.layout = new PageLayout(material.name());
    }

    /**
     * The text of every file of the site by its path below the site, sorted: pages, one style sheet, two scripts, the index of
     * the search, layers for the ATT&amp;CK Navigator and the coverage badge. Lines end with a line feed.
     *
     * <p>What rules and fixtures say is made harmless: none of it becomes markup, a script, a style or a link other than to http
     * and https. Paths are plain ASCII and unlike each other even where case does not count.
     */
    public static SortedMap<String, String> of(SiteMaterial material) {
        Site site = new Site(material);
        site.assets();
        site.lists();
        site.details();
        return Collections.unmodifiableSortedMap(site.pages);
    }

    private void lists() {
        List<String> layers = pages.keySet().stream().filter(p -> p.startsWith("navigator/")).toList();
        page(SitePaths.HOME, "", catalog.material().name(), "home", new HomePage(catalog).main());
        page(SitePaths.RULES, SitePaths.RULES, "Rules", "rules", new RulesPage(catalog).main());
        page(SitePaths.HUNTS, SitePaths.HUNTS, "Hunts", "hunts", new HuntsPage(catalog).main());
        page(SitePaths.MATRIX, SitePaths.MATRIX, "ATT&CK coverage", "attack", new MatrixPage(catalog, layers).main());
        page(SitePaths.SOURCES, SitePaths.SOURCES, "Data sources", "sources", new SourcePage(catalog).list());
        page(SitePaths.CHECKS, SitePaths.CHECKS, "Lint checks", "checks", new ChecksPage(catalog).list());
    }

    private void details() {
        catalog.entries().parallelStream().forEach(entry -> page(entry.page(), entry.isRule() ? SitePaths.RULES : SitePaths.HUNTS,
                entry.title(), entry.isRule() ? "rule" : "hunt",
                entry.isRule() ? new RulePage(catalog, entry).main() : new HuntPage(catalog, entry).main()));
        catalog.techniques().techniques().forEach(technique -> page(TechniqueMap.page(technique), SitePaths.MATRIX,
                technique.id() + " " + technique.name(), "technique-page", new TechniquePage(catalog, technique).main()));
        catalog.sources().keySet().forEach(source -> page(catalog.sourcePage(source), SitePaths.SOURCES, source, "source",
                new SourcePage(catalog).main(source)));
        catalog.material().checks().forEach(check -> page(Catalog.checkPage(check.about().id()), SitePaths.CHECKS, check.about().id(), "check",
                new ChecksPage(catalog).main(check)));
    }

    private void assets() {
        for (String name : List.of(SitePaths.SCRIPT, SitePaths.THEME, SitePaths.ICON)) {
            pages.put(name, resource(name.substring(name.lastIndexOf('/') + 1)));
        }
        pages.put(SitePaths.STYLE, resource("site.css") + "\n" + resource("/dev/tocsin/docs/html/parts.css"));
        pages.put(SitePaths.INDEX, SearchIndex.of(catalog));
        List<Rule> rules = catalog.material().rules().rules();
        for (Map.Entry<String, String> file : Pages.attack(rules, catalog.material().attack()).entrySet()) {
            pages.put(file.getKey(), file.getValue());
        }
    }

    private void page(String path, String section, String title, String kind, Fragment main) {
        pages.put(path, layout.page(path, section, title, kind, main));
    }

    private static String resource(String name) {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
