package dev.tocsin.docs.site;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.docs.PageFolder;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.RuleLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;

/** The site of the sample rules of this repository. */
final class SampleSite {
    private SampleSite() {
    }

    static SiteMaterial material() {
        Configuration configuration = Configuration.standard(Path.of(".."));
        return SiteMaterial.of("Sample rules", configuration, new RuleLoader(configuration.root()).load(configuration.rules()),
                Schemas.standard(), LocalDate.of(2026, 11, 22)).withHistory().value();
    }

    /** Writes what differs and says what was there before. */
    static PageFolder write(SortedMap<String, String> pages, Path folder) throws IOException {
        PageFolder found = PageFolder.compare(folder, pages);
        for (Map.Entry<String, String> page : found.written().entrySet()) {
            Path file = folder.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
        return found;
    }
}
