package dev.tocsin.docs.site;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.RuleLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The site that browsers look at: the sample rules of this repository and a few that have what those lack. */
final class BrowserSite {
    private static final Path FOLDER = make();

    private BrowserSite() {
    }

    /** Where it lies. */
    static Path folder() {
        return FOLDER;
    }

    /** A page as a browser opens it without a server. */
    static String address(String page) {
        return FOLDER.resolve(page.replaceAll("[#?].*", "")).toUri() + page.replaceAll("^[^#?]*", "");
    }

    private static Path make() {
        try {
            Path repository = fresh(Path.of("target", "browser-repository"));
            copy(Path.of("..", "rules"), repository.resolve("rules"));
            copy(Path.of("..", "fixtures"), repository.resolve("fixtures"));
            copy(Path.of(BrowserSite.class.getResource("repository").toURI()), repository);
            return write(repository, Path.of("target", "browser-site"), "Zebra & Co rules");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the site of a repository. */
    static Path write(Path repository, Path folder, String name) throws IOException {
        Configuration configuration = Configuration.standard(repository);
        SortedMap<String, String> pages = Site.of(SiteMaterial.of(name, configuration,
                new RuleLoader(configuration.root()).load(configuration.rules()), Schemas.standard(), LocalDate.of(2026, 11, 22)));
        fresh(folder);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = folder.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
        return folder.toRealPath();
    }

    private static Path fresh(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** One page of each kind, by the name of the kind. */
    static Map<String, String> kinds() {
        return Map.ofEntries(Map.entry("home", "index.html"), Map.entry("rules", "rules.html"), Map.entry("hunts", "hunts.html"),
                Map.entry("matrix", "matrix.html"), Map.entry("sources", "sources.html"), Map.entry("checks", "checks.html"),
                Map.entry("rule-guide", page("guide_with_everything")), Map.entry("rule-sequence", page("sequence_with_everything")),
                Map.entry("rule-sample", page("password_files_read_and_sent")), Map.entry("rule-terms", page("sns_topic_created_by_rare_user")),
                Map.entry("rule-threshold", page("one_address_tries_many_ports")), Map.entry("rule-deprecated", page("old_zebra")),
                Map.entry("hunt", page("zebra_hunt")), Map.entry("technique", page("t1059")), Map.entry("source", page("zebra-sensor")),
                Map.entry("check", page("risk-severity-band")));
    }

    /** The page whose file's name begins so. */
    static String page(String name) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> found = files.map(f -> FOLDER.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.substring(f.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT).startsWith(name) && f.endsWith(".html"))
                    .sorted(Comparator.comparing(String::length)).toList();
            return found.stream().findFirst().orElseThrow(() -> new AssertionError("no page of " + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
