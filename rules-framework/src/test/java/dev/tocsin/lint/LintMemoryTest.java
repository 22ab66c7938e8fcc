package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.cache.Cache;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.configuration.MappingFiles;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.rule.RuleSources;
import dev.tocsin.rule.toml.TomlMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintMemoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String SETTINGS = "mappings = \"mappings\"\nattack = \"attack/bundle.json\"\n";
    @TempDir
    private Path folder;
    private Path root;
    private LocalDate today = TODAY;
    private Map<Key, String> parameters = Map.of();
    private String selection;

    @BeforeEach
    void a_small_repository() throws IOException {
        root = folder.resolve("repository");
        rule("rules/one.toml", "One", "");
        rule("rules/two.toml", "Two", "");
        rule("rules/three.toml", "Three", "");
        write("rules/hunt.toml", new String(Example.hunt("").files().values().iterator().next(), StandardCharsets.UTF_8));
        write("tocsin.toml", SETTINGS);
        write("mappings/ours.json", mapping("ours.kind", "keyword"));
        Files.createDirectories(root.resolve("attack"));
    }

    private static String mapping(String field, String type) {
        return "{\"properties\": {\"" + field + "\": {\"type\": \"" + type + "\"}}}";
    }

    private void rule(String path, String name, String keys) throws IOException {
        String id = "c5a1cb35-0b4c-4f0e-a5a8-" + "%012d".formatted(Math.abs(name.hashCode()));
        Example example = Example.at(path, "name = \"" + name + "\"\nrule_id = \"" + id + "\"\n" + keys);
        write(path, new String(example.files().get(path), StandardCharsets.UTF_8));
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void delete(String path) throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve(path))) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private record Told(List<String> findings, List<String> waived, int files) {
    }

    private Configuration configuration() {
        return Configuration.discover(root, parameters).value();
    }

    private Predicate<RuleFile> chosen() {
        return file -> selection == null || file.path().startsWith(selection);
    }

    /** What a run without memory finds. */
    private Told looked() {
        Configuration configuration = configuration();
        RuleSet rules = new RuleLoader(configuration.root()).load(configuration.rules());
        Schemas schemas = MappingFiles.schemas(configuration).value();
        LintResult result = new Linter(configuration, schemas::forIndices, today).lint(rules, chosen());
        return told(result, (int) rules.files().stream().filter(chosen()).count());
    }

    private static Told told(LintResult result, int files) {
        return new Told(result.findings().stream().map(f -> f.diagnostic().rendered() + f.edits()).toList(),
                result.waivedFindings().stream().map(w -> w.finding().diagnostic().rendered() + w.reason()).toList(), files);
    }

    /** What a new process with the memory of earlier ones finds. */
    private Remembered run() {
        Configuration configuration = configuration();
        Cache cache = Cache.in(folder.resolve("cache"));
        RuleSources sources = new RuleLoader(configuration.root()).sources(configuration.rules());
        Schemas schemas = MappingFiles.schemas(configuration).value();
        Remembered found = new LintMemory(cache).lint(new LintJob(configuration, configuration.named(), today, sources,
                () -> new RuleLoader(configuration.root(), new TomlMemory(cache.store("rules"), cache.build())).load(sources),
                () -> schemas::forIndices, selection, chosen()));
        assertThat(cache.save()).isEmpty();
        return found;
    }

    private Told remembered() {
        Remembered found = run();
        return told(found.result(), found.files());
    }

    private interface Change {
        void make() throws IOException;
    }

    /** Both find the same, before and after; and what they find is changed by the change. */
    private void seen(Change change) throws IOException {
        Told before = looked();
        assertThat(remembered()).isEqualTo(before);
        assertThat(run().unchanged()).as("the second run remembers all").isEqualTo(before.files());
        change.make();
        Told after = looked();
        assertThat(after).as("the change matters").isNotEqualTo(before);
        assertThat(remembered()).isEqualTo(after);
        assertThat(remembered()).isEqualTo(after);
    }

    @Test
    void a_changed_rule_is_seen_and_only_that_is_looked_at() throws IOException {
        seen(() -> rule("rules/two.toml", "Two", "risk_score = 60"));
        rule("rules/two.toml", "Two", "risk_score = 61");
        assertThat(run().unchanged()).isEqualTo(3);
    }

    @Test
    void a_sibling_with_the_same_name_is_seen() throws IOException {
        seen(() -> rule("rules/two.toml", "Three", ""));
    }

    @Test
    void a_sibling_that_is_gone_is_seen() throws IOException {
        rule("rules/two.toml", "Three", "");
        seen(() -> delete("rules/three.toml"));
    }

    @Test
    void a_rule_that_is_renamed_is_seen() throws IOException {
        write("fixtures/two/fires/x.ndjson", "{}");
        seen(() -> Files.move(root.resolve("rules/two.toml"), root.resolve("rules/four.toml")));
    }

    @Test
    void a_day_that_comes_is_seen() throws IOException {
        rule("rules/two.toml", "Two", "[metadata]\nupdated_date = \"2026/06/02\"");
        seen(() -> today = TODAY.plusDays(1));
    }

    @Test
    void a_waiver_that_expires_is_seen() throws IOException {
        rule("rules/two.toml", "Two", "risk_score = 60");
        write("tocsin.toml", SETTINGS + "[[waivers]]\ncheck = \"risk-severity-band\"\npaths = \"**\"\nreason = \"x\"\nexpires = 2026-06-01");
        seen(() -> today = TODAY.plusDays(1));
    }

    @Test
    void a_waiver_that_is_added_is_seen() throws IOException {
        rule("rules/two.toml", "Two", "risk_score = 60");
        seen(() -> write("tocsin.toml", SETTINGS + "[[waivers]]\ncheck = \"risk-severity-band\"\npaths = \"**\"\nreason = \"x\""));
    }

    @Test
    void a_mapping_file_that_changes_is_seen() throws IOException {
        rule("rules/two.toml", "Two", "query = 'ours.kind : \"x\" and ours.port > 1024'");
        seen(() -> write("mappings/ours.json", "{\"properties\": {\"ours.kind\": {\"type\": \"keyword\"}, \"ours.port\": {\"type\": \"long\"}}}"));
    }

    @Test
    void a_mapping_file_that_is_added_is_seen() throws IOException {
        rule("rules/two.toml", "Two", "query = 'ours.kind : \"x\" and more.port > 1024'");
        seen(() -> write("mappings/deep/more.json", mapping("more.port", "long")));
    }

    @Test
    void a_bundle_of_attack_that_is_added_or_changes_is_seen() throws IOException {
        seen(() -> write("attack/bundle.json", "{"));
        seen(() -> write("attack/bundle.json", "[]"));
    }

    @Test
    void a_file_beside_rules_is_seen() throws IOException {
        seen(() -> write("rules/two_actions.toml", "[[actions]]\n"));
    }

    @Test
    void levels_the_profile_and_parameters_are_seen() throws IOException {
        rule("rules/two.toml", "Two", "risk_score = 60");
        seen(() -> write("tocsin.toml", SETTINGS + "[checks]\nrisk-severity-band = \"error\"\n"));
        seen(() -> write("tocsin.toml", SETTINGS + "[checks]\nrisk-severity-band = \"off\"\n"));
        seen(() -> parameters = Map.of(Key.CHECKS, "risk-severity-band=info"));
        seen(() -> parameters = Map.of(Key.PROFILE, "elastic"));
    }

    @Test
    void versions_of_the_stack_are_seen() throws IOException {
        rule("rules/two.toml", "Two", """
                -index
                type = "esql"
                language = "esql"
                query = 'from logs-aws.cloudtrail-* metadata _id, _version, _index | where kql("user.name : root") | keep *'
                """);
        seen(() -> parameters = Map.of(Key.STACK_VERSIONS, "8.14.0"));
    }

    @Test
    void fixtures_that_come_and_go_are_seen() throws IOException {
        seen(() -> write("fixtures/two/fires/x.ndjson", "{}"));
        seen(() -> delete("fixtures/two"));
        seen(() -> write("fixtures/twoo/cases.toml", ""));
        seen(() -> parameters = Map.of(Key.FIXTURE_POLICY, "required"));
    }

    @Test
    void a_choice_of_rules_is_seen() throws IOException {
        rule("rules/two.toml", "Two", "risk_score = 60");
        seen(() -> selection = "one");
        seen(() -> selection = "two");
    }

    @Test
    void a_folder_of_rules_that_is_missing_is_seen() throws IOException {
        seen(() -> write("tocsin.toml", SETTINGS + "rules = [\"rules\", \"more\"]"));
    }

    @Test
    void without_a_cache_nothing_is_remembered() {
        LintMemory memory = new LintMemory(Cache.none());
        Configuration configuration = configuration();
        RuleSources sources = new RuleLoader(configuration.root()).sources(configuration.rules());
        LintJob job = new LintJob(configuration, configuration.named(), today, sources, () -> new RuleLoader(configuration.root()).load(sources),
                () -> (indices, version) -> Schemas.with(List.of()).forIndices(indices), null, file -> true);
        memory.lint(job);
        assertThat(memory.lint(job).unchanged()).isZero();
    }

    @Test
    void after_any_edits_whatever_a_memory_finds_is_what_looking_finds() {
        Random random = new Random(20261122);
        List<Change> changes = new ArrayList<>();
        for (String name : List.of("one", "two", "three", "deep/four", "five")) {
            for (String keys : List.of("", "risk_score = 60", "severity = \"hihg\"", "tags = [\"Domain: cloud\"]", "interval = \"x\"",
                    "risk_score = 60 # tocsin:ignore risk-severity-band -- agreed", "query = 'more.port > 1024 and ours.kind : x'",
                    "[metadata]\nupdated_date = \"2026/06/03\"", "[metadata]\nmaturity = \"deprecated\"")) {
                changes.add(() -> rule("rules/" + name + ".toml", random.nextInt(4) == 0 ? "One" : name, keys));
            }
            changes.add(() -> Files.deleteIfExists(root.resolve("rules/" + name + ".toml")));
            changes.add(() -> write("rules/" + name + ".toml", "[rule\nname = 'broken"));
            changes.add(() -> write("fixtures/" + name + "/fires/x.ndjson", "{}"));
            changes.add(() -> Files.deleteIfExists(root.resolve("fixtures/" + name + "/fires/x.ndjson")));
            changes.add(() -> Files.move(root.resolve("rules/one.toml"), root.resolve("rules/" + name + ".toml")));
        }
        for (String type : List.of("keyword", "long", "ip")) {
            changes.add(() -> write("mappings/ours.json", mapping("ours.kind", type)));
            changes.add(() -> write("mappings/more.json", mapping("more.port", type)));
        }
        changes.add(() -> Files.deleteIfExists(root.resolve("mappings/more.json")));
        for (String settings : List.of("", "profile = \"elastic\"", "[checks]\nrisk-severity-band = \"off\"", "fixturePolicy = \"required\"",
                "[[waivers]]\ncheck = \"risk-severity-band\"\npaths = \"rules/t*\"\nreason = \"x\"\nexpires = 2026-06-02")) {
            changes.add(() -> write("tocsin.toml", SETTINGS + settings));
        }
        changes.add(() -> today = TODAY.plusDays(random.nextInt(4)));
        changes.add(() -> parameters = random.nextBoolean() ? Map.of() : Map.of(Key.CHECKS, "rule-name-duplicate=info"));
        changes.add(() -> selection = random.nextBoolean() ? null : "t");
        for (int step = 0; step < 150; step++) {
            for (int edits = random.nextInt(3); edits >= 0; edits--) {
                try {
                    changes.get(random.nextInt(changes.size())).make();
                } catch (IOException e) {
                    // the file to be moved is not there, or another is in its place: then nothing changes
                    continue;
                }
            }
            assertThat(remembered()).as("step %d", step).isEqualTo(looked());
        }
    }
}
