package dev.tocsin.configuration;

import dev.tocsin.cache.Fingerprint;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a rules repository wants to be treated. Immutable.
 *
 * @param root the folder that holds {@code tocsin.toml}, or that would; all paths are below it unless absolute
 * @param source the text of {@code tocsin.toml}; empty text when there is none
 * @param rules folders or files of rules and hunts
 * @param fixtures folder of the fixtures
 * @param docs folder that rule pages are written to
 * @param docsUrl address of the page of a check, with {@code {check}} for its id, or of the folder of such pages
 * @param mappings Elasticsearch mapping files, or folders of them
 * @param exceptions exception lists, or folders of them
 * @param attack STIX bundles with versions of MITRE ATT&amp;CK
 * @param fixturePolicy what is asked of rules without fixtures
 * @param profile which checks are on
 * @param failLevel the mildest finding that fails the build; empty for none
 * @param stackVersions versions of the Elastic Stack that every query is checked against; empty for the newest
 * @param checks by id, the level of a check and where it was set
 * @param waivers findings that are known and accepted
 * @param gates what a change must not do unseen
 * @param conventions what the repository has agreed on
 */
public record Configuration(Path root, SourceText source, List<Path> rules, Path fixtures, Path docs, Optional<String> docsUrl,
        List<Path> mappings, List<Path> exceptions, List<Path> attack, FixturePolicy fixturePolicy, Profile profile, Optional<Level> failLevel,
        List<String> stackVersions, Map<String, CheckLevel> checks, List<Waiver> waivers, Gates gates, Conventions conventions) {
    /** The name of the file. */
    public static final String FILE = "tocsin.toml";

    /** Copies the collections. */
    public Configuration {
        rules = List.copyOf(rules);
        mappings = List.copyOf(mappings);
        exceptions = List.copyOf(exceptions);
        attack = List.copyOf(attack);
        stackVersions = List.copyOf(stackVersions);
        checks = Map.copyOf(checks);
        waivers = List.copyOf(waivers);
    }

    /** The address of the page of a check; empty when nobody says where pages are published. */
    public Optional<String> checkPage(String id) {
        return docsUrl.map(url -> url.contains("{check}") ? url.replace("{check}", id)
                : url + (url.endsWith("/") ? "" : "/") + "checks/" + id + ".html");
    }

    /**
     * The level that was chosen for a check.
     *
     * @param level empty for off
     * @param span where {@code tocsin.toml} says so, or the beginning of the file for a goal parameter
     */
    public record CheckLevel(Optional<Level> level, Span span) {
    }

    /**
     * Reads the nearest {@code tocsin.toml} of a folder or one above it; where there is none every key has its standard value,
     * and {@code folder} is the root.
     *
     * @param overrides values of goal parameters by key; they win over the file. A list has commas between its elements
     * @return the configuration, or all that is wrong with the file and the parameters
     */
    public static Checked<Configuration> discover(Path folder, Map<Key, String> overrides) {
        return discover(folder, null, overrides);
    }

    /**
     * As {@link #discover(Path, Map)}, but never above a folder.
     *
     * @param top null for no such folder
     */
    public static Checked<Configuration> discover(Path folder, Path top, Map<Key, String> overrides) {
        Path start = folder.toAbsolutePath().normalize();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(FILE))) {
                return ConfigurationReader.read(at, at.resolve(FILE), overrides);
            }
            if (at.equals(top) || Files.exists(at.resolve(".git"))) {
                break;
            }
        }
        return ConfigurationReader.read(start, null, overrides);
    }

    /** The hash of every setting, and of the text of {@code tocsin.toml}, which findings point into. */
    public Fingerprint fingerprint() {
        return SettingsHash.of(this);
    }

    /** The hash of the content of all files that settings name beside rules and fixtures, such as mapping files. */
    public Fingerprint named() {
        return SettingsHash.ofFiles(this);
    }

    /** The files and folders that settings name beside rules and fixtures; some may not exist. */
    public List<Path> namedPaths() {
        return SettingsHash.files(this);
    }

    /** What every key has when nobody says otherwise, for a repository in {@code root}. */
    public static Configuration standard(Path root) {
        return ConfigurationReader.read(root.toAbsolutePath().normalize(), null, Map.of()).value();
    }
}
