package dev.tocsin.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testing.Exhibit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleSiteTest {
    private static SiteMaterial material;
    private static SortedMap<String, String> pages;

    @BeforeAll
    static void make() throws IOException {
        material = SampleSite.material();
        pages = Site.of(material);
        SampleSite.write(pages, Path.of("target", "sample-site"));
    }

    @Test
    void every_link_leads_somewhere() {
        assertThat(Links.broken(pages)).isEmpty();
    }

    @Test
    void every_case_is_shown_with_its_events() {
        assertThat(material.exhibits().values().stream().flatMap(c -> c.stream())).hasSizeGreaterThan(60)
                .allMatch(c -> c.verdict().good()).noneMatch(c -> c.events().isEmpty());
        assertThat(material.exhibits().values().stream().flatMap(c -> c.stream()).filter(c -> c.kind() == Exhibit.Kind.SILENT))
                .hasSizeGreaterThan(20);
    }

    @Test
    void nothing_is_asked_of_the_network_and_nothing_stands_inline() {
        pages.forEach((path, text) -> {
            if (path.endsWith(".html")) {
                assertThat(text).as(path).doesNotContainPattern("<script(?! src=\"(\\.\\./)*assets/)|<style|<img|<iframe| style=| on[a-z]+=\"|src=\"http");
                assertThat(text).as(path).contains("http-equiv=\"Content-Security-Policy\"");
            }
        });
        assertThat(pages.get(SitePaths.STYLE)).doesNotContain("url(", "@import");
        assertThat(pages.get(SitePaths.SCRIPT)).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(",
                "XMLHttpRequest", "http:", "https:");
    }
}
