package dev.tocsin.docs.site;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.docs.PageFolder;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.testing.Exhibit;
import dev.tocsin.testing.Exhibits;
import dev.tocsin.testing.SchemaSource;
import dev.tocsin.testing.TestRequest;
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

    static SiteMaterial material() throws IOException {
        Configuration configuration = Configuration.standard(Path.of(".."));
        return SiteMaterial.of("Sample rules", configuration, new RuleLoader(configuration.root()).load(configuration.rules()),
                Schemas.standard(), LocalDate.of(2026, 11, 22)).withHistory().value();
    }

    /** The first case of a rule of the samples. */
    static Exhibit exhibit(String file, Exhibit.Kind kind) {
        Configuration configuration = Configuration.standard(Path.of(".."));
        RuleSet rules = new RuleLoader(configuration.root()).load(configuration.rules());
        Exhibits exhibits = new Exhibits(TestRequest.of(configuration, rules), SchemaSource.of(Schemas.standard()));
        RuleFile wanted = rules.files().stream().filter(f -> f.source().name().equals(file)).findFirst().orElseThrow();
        return exhibits.of(wanted).stream().filter(e -> e.kind() == kind).findFirst().orElseThrow();
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
