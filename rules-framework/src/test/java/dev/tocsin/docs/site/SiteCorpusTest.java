package dev.tocsin.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.docs.PageFolder;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of the corpus of real rules; {@code -Dtocsin.site.keep=DIR} keeps it to be looked at. */
class SiteCorpusTest {
    @TempDir
    Path temporary;

    @Test
    void the_corpus_becomes_a_site_whose_every_link_leads_somewhere() throws IOException {
        String corpus = System.getProperty("tocsin.corpus");
        Assumptions.assumeTrue(corpus != null, "-Dtocsin.corpus=DIR names no corpus");
        Path root = Path.of(corpus).toAbsolutePath();
        Path folder = System.getProperty("tocsin.site.keep") == null ? temporary : Path.of(System.getProperty("tocsin.site.keep"));
        long start = System.nanoTime();
        RuleSet rules = new RuleLoader(root).load(List.of(root));
        SiteMaterial material = SiteMaterial.of("Corpus", Configuration.standard(root), rules, Schemas.standard(), LocalDate.of(2026, 11, 22));
        long linted = System.nanoTime();
        SortedMap<String, String> pages = Site.of(material);
        long made = System.nanoTime();
        write(PageFolder.compare(folder, pages));
        long written = System.nanoTime();
        PageFolder second = PageFolder.compare(folder, Site.of(material));
        double seconds = (written - linted) / 1e9;
        long bytes = pages.values().stream().mapToLong(p -> p.getBytes(StandardCharsets.UTF_8).length).sum();
        System.out.printf(Locale.ROOT, "corpus site: %d rules and hunts, %d files, %.1f MB, read and linted in %.1f s, pages made in %.1f s,"
                + " written in %.1f s, %.0f pages/s, search index %d kB%n", rules.files().size(), pages.size(), bytes / 1e6,
                (linted - start) / 1e9, (made - linted) / 1e9, (written - made) / 1e9, pages.size() / seconds,
                pages.get(SitePaths.INDEX).getBytes(StandardCharsets.UTF_8).length / 1000);
        assertThat(second.upToDate()).isTrue();
        assertThat(second.unchanged()).isEqualTo(pages.size() + 1);
        assertThat(pages.keySet().stream().filter(p -> p.startsWith("rules/") || p.startsWith("hunts/")))
                .hasSize((int) rules.files().stream().filter(f -> f.usable()).count());
        assertThat(pages.keySet()).allMatch(p -> p.matches("[A-Za-z0-9/._-]+"));
        assertThat(Links.broken(pages)).isEmpty();
    }

    private static void write(PageFolder pages) throws IOException {
        for (Map.Entry<String, String> page : pages.written().entrySet()) {
            Path file = pages.folder().resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
        assertThat(new TreeSet<>(pages.stale())).isEmpty();
    }
}
