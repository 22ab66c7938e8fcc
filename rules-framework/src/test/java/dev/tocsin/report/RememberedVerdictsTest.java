package dev.tocsin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.cache.Cache;
import dev.tocsin.cache.Fingerprint;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.MappingFiles;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSources;
import dev.tocsin.rule.toml.TomlMemory;
import dev.tocsin.testing.Repository;
import dev.tocsin.testing.SchemaSource;
import dev.tocsin.testing.Selection;
import dev.tocsin.testing.TestMemory;
import dev.tocsin.testing.TestRequest;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.TestRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every report says the same, byte for byte, whether verdicts were remembered or not. */
class RememberedVerdictsTest {
    private static final String EVENT = "{\"@timestamp\":\"2026-01-01T10:00:00.123Z\",\"event\":{\"action\":\"CreateTopic\",\"code\":\"1.50\"},"
            + "\"user\":{\"name\":\"bøb\",\"roles\":[\"a\",null]},\"ours\":\"x\",\"made\":[{\"x\":true},{\"y\":2.50}]}\n";
    private static final String OTHER = EVENT.replace("CreateTopic", "DeleteTopic");
    @TempDir
    private Path folder;
    private Repository repository;
    private Selection selection = Selection.ALL;
    private int remembered;

    @BeforeEach
    void a_small_repository() {
        repository = new Repository(folder.resolve("repository")).file("tocsin.toml", "mappings = \"mappings\"\n")
                .file("mappings/ours.json", "{\"properties\": {\"ours\": {\"type\": \"keyword\"}}}")
                .rule("topic.toml", "Topic", "event.action: CreateTopic", "").rule("deep/other.toml", "Other", "event.action: DeleteTopic", "")
                .file("fixtures/topic/fires/create.ndjson", EVENT).file("fixtures/topic/silent/delete.ndjson", OTHER)
                .file("fixtures/deep/other/cases.toml", """
                        [[case]]
                        name = "deleted"
                        events = "delete.ndjson"
                        alerts = 1
                        """)
                .file("fixtures/deep/other/delete.ndjson", OTHER);
    }

    private List<String> reports(boolean memory) {
        Configuration configuration = Configuration.discover(repository.root(), Map.of()).value();
        Cache cache = memory ? Cache.in(folder.resolve("cache")) : Cache.none();
        RuleSources sources = new RuleLoader(configuration.root()).sources(configuration.rules());
        Fingerprint named = configuration.named();
        TestRequest request = TestRequest.of(configuration, new RuleLoader(configuration.root(),
                new TomlMemory(cache.store("rules"), cache.build())).load(sources)).select(selection);
        SchemaSource schemas = SchemaSource.of(MappingFiles.schemas(configuration).value());
        TestMemory verdicts = memory ? new TestMemory(cache, configuration, named, sources) : TestMemory.none();
        TestResults results = new TestRunner(schemas, () -> 0, verdicts).run(request);
        remembered = verdicts.remembered();
        assertThat(cache.save()).isEmpty();
        return List.of(new ConsoleReport(Paint.NONE).surprises(results), SummaryLine.of(results, Duration.ZERO), JunitXml.of(results),
                JsonResults.of(results, List.of(), Duration.ZERO, id -> Optional.empty()), GithubAnnotations.of(List.of(), results, ""), StepSummary.of(true, List.of(), List.of(), results));
    }

    private interface Change {
        void make() throws IOException;
    }

    /** The reports are the same with and without memory, before and after, and the change shows in them. */
    private void seen(Change change) throws IOException {
        List<String> before = reports(false);
        assertThat(reports(true)).isEqualTo(before);
        assertThat(reports(true)).isEqualTo(before);
        change.make();
        List<String> after = reports(false);
        assertThat(after).as("the change matters").isNotEqualTo(before);
        assertThat(reports(true)).isEqualTo(after);
        assertThat(reports(true)).isEqualTo(after);
    }

    @Test
    void the_second_run_remembers_every_rule_and_a_changed_one_is_run_alone() {
        reports(true);
        assertThat(remembered).isZero();
        reports(true);
        assertThat(remembered).isEqualTo(2);
        repository.rule("topic.toml", "Topic", "event.action: Create*", "");
        reports(true);
        assertThat(remembered).isEqualTo(1);
    }

    @Test
    void what_goes_wrong_is_run_again_and_explained() {
        repository.file("fixtures/topic/fires/delete.ndjson", OTHER);
        List<String> reports = reports(true);
        assertThat(reports.get(0)).contains("the event has \"DeleteTopic\"");
        assertThat(reports(true)).isEqualTo(reports);
        assertThat(remembered).isEqualTo(1);
    }

    @Test
    void a_changed_query_is_seen() throws IOException {
        seen(() -> repository.rule("topic.toml", "Topic", "event.action: CreateTopi", ""));
    }

    @Test
    void an_alert_that_shows_another_severity_is_seen() throws IOException {
        seen(() -> repository.rule("topic.toml", "Topic", "event.action: CreateTopic", "interval = \"7m\"\nmax_signals = 5"
                + "\nrisk_score_mapping = [{field = \"event.code\", operator = \"equals\", value = \"\"}]"));
    }

    @Test
    void fixtures_that_change_come_and_go_are_seen() throws IOException {
        seen(() -> repository.file("fixtures/topic/fires/create.ndjson", EVENT + EVENT));
        seen(() -> repository.file("fixtures/topic/fires/another.ndjson", EVENT));
        seen(() -> Files.delete(repository.root().resolve("fixtures/topic/fires/another.ndjson")));
        seen(() -> Files.move(repository.root().resolve("fixtures/topic/fires/create.ndjson"),
                repository.root().resolve("fixtures/topic/silent/create.ndjson")));
        seen(() -> repository.file("fixtures/topic/unknown/x.ndjson", EVENT));
    }

    @Test
    void cases_and_the_files_that_they_name_are_seen() throws IOException {
        seen(() -> repository.file("fixtures/deep/other/delete.ndjson", EVENT));
        seen(() -> repository.file("fixtures/deep/other/cases.toml", "[[case]]\nname = \"x\"\nevents = \"delete.ndjson\"\nsilent = true\n"));
        seen(() -> repository.file("fixtures/deep/other/cases.toml", "[[case]\n"));
    }

    @Test
    void the_benign_corpus_is_seen() throws IOException {
        seen(() -> repository.file("fixtures/benign/day.ndjson", OTHER.replace("DeleteTopic", "x")));
        seen(() -> repository.file("fixtures/benign/deep/day.ndjson", EVENT));
        seen(() -> repository.file("fixtures/benign/deep/day.ndjson", "{broken"));
        seen(() -> Files.delete(repository.root().resolve("fixtures/benign/deep/day.ndjson")));
    }

    @Test
    void mapping_files_are_seen() throws IOException {
        repository.rule("topic.toml", "Topic", "event.code: 1.5", "");
        seen(() -> repository.file("mappings/more.json", "{\"properties\": {\"event.code\": {\"type\": \"double\"}}}"));
        seen(() -> repository.file("mappings/more.json", "{\"properties\": {\"event.code\": {\"type\": \"keyword\"}}}"));
    }

    @Test
    void exception_lists_and_the_value_lists_beside_them_are_seen() throws IOException {
        repository.file("tocsin.toml", "exceptions = \"exceptions.ndjson\"\n").rule("topic.toml", "Topic", "event.action: CreateTopic",
                "exceptions_list = [{id = \"x\", list_id = \"ours\", namespace_type = \"single\", type = \"detection\"}]");
        String item = "{\"type\":\"simple\",\"list_id\":\"ours\",\"item_id\":\"1\",\"namespace_type\":\"single\",\"name\":\"n\",\"entries\":[%s]}\n";
        String match = "{\"field\":\"event.action\",\"operator\":\"included\",\"type\":\"match\",\"value\":\"%s\"}";
        repository.file("exceptions.ndjson", item.formatted(match.formatted("other")));
        seen(() -> repository.file("exceptions.ndjson", item.formatted(match.formatted("CreateTopic"))));
        repository.file("lists/names.txt", "somebody\n").file("exceptions.ndjson", item.formatted("{\"field\":\"ours\",\"operator\":\"included\","
                + "\"type\":\"list\",\"list\":{\"id\":\"names\",\"type\":\"keyword\"}}"));
        seen(() -> repository.file("lists/names.txt", "x\n"));
    }

    @Test
    void a_rule_that_takes_a_folder_of_fixtures_is_seen() throws IOException {
        seen(() -> repository.rule("topic/fires.toml", "Fires", "event.action: x", ""));
    }

    @Test
    void a_choice_of_cases_is_seen() throws IOException {
        seen(() -> selection = new Selection(null, "fires*"));
        seen(() -> selection = new Selection("Topic", null));
    }

    @Test
    void after_any_edits_reports_with_memory_are_those_without() throws IOException {
        Random random = new Random(7);
        List<String> names = List.of("topic", "deep/other", "topic/inner", "new");
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            for (String action : List.of("CreateTopic", "DeleteTopic", "*", "x")) {
                changes.add(() -> repository.rule(name + ".toml", name, "event.action: " + action, ""));
                changes.add(() -> repository.file("fixtures/" + name + "/fires/x.ndjson", EVENT.replace("CreateTopic", action)));
                changes.add(() -> repository.file("fixtures/" + name + "/silent/y.ndjson", OTHER.replace("DeleteTopic", action)));
            }
            changes.add(() -> repository.rule(name + ".toml", name, "event.action: (", ""));
            changes.add(() -> repository.file("fixtures/" + name + "/cases.toml", "[types]\n\"event.action\" = \"text\"\n"));
            changes.add(() -> Files.deleteIfExists(repository.root().resolve("rules/" + name + ".toml")));
            changes.add(() -> delete("fixtures/" + name));
            changes.add(() -> repository.file("fixtures/benign/" + name + ".ndjson", EVENT.replace("CreateTopic", name)));
            changes.add(() -> repository.file("fixtures/benign/" + name + ".ndjson", EVENT));
            changes.add(() -> Files.deleteIfExists(repository.root().resolve("fixtures/benign/" + name + ".ndjson")));
        }
        for (String type : List.of("keyword", "text", "wildcard")) {
            changes.add(() -> repository.file("mappings/more.json", "{\"properties\": {\"event.action\": {\"type\": \"" + type + "\"}}}"));
        }
        changes.add(() -> selection = new Selection(null, random.nextBoolean() ? null : "fires*"));
        for (int step = 0; step < 60; step++) {
            for (int edits = random.nextInt(3); edits >= 0; edits--) {
                changes.get(random.nextInt(changes.size())).make();
            }
            assertThat(reports(true)).as("step %d", step).isEqualTo(reports(false));
        }
    }

    private void delete(String path) throws IOException {
        if (Files.exists(repository.root().resolve(path))) {
            try (Stream<Path> all = Files.walk(repository.root().resolve(path))) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
