package dev.tocsin.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.cache.ResultStore;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.MappingFiles;
import dev.tocsin.detect.Detection;
import dev.tocsin.detect.Detector;
import dev.tocsin.detect.Needs;
import dev.tocsin.detect.Run;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventReader;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.testing.Repository;
import dev.tocsin.testing.Specimen;
import dev.tocsin.testing.Specimens;
import dev.tocsin.testing.TestRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixRunnerTest {
    private static final Path SAMPLES = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void what_is_found_at_once_is_what_each_fixture_gives_alone() {
        TestRequest request = request(SAMPLES);
        Matrix matrix = run(SAMPLES, ResultStore.none());
        Schemas schemas = Schemas.standard();
        Specimens specimens = Specimens.of(request);
        int compared = 0;
        for (Rule rule : request.rules().rules()) {
            Row row = row(matrix, rule.path());
            if (Needs.of(rule).stream().anyMatch(need -> !need.kind().optional())) {
                assertThat(row.untried()).as(rule.path()).contains("which only its own cases can give");
                continue;
            }
            Map<String, Integer> alone = new TreeMap<>();
            for (Specimen specimen : specimens.all()) {
                if (!specimen.benign() && !specimen.owner().equals(row.folder())) {
                    int alerts = alerts(rule, specimen, schemas);
                    if (alerts > 0) {
                        alone.put(specimen.name(), alerts);
                        compared++;
                    }
                }
            }
            Map<String, Integer> atOnce = row.catches().stream().filter(one -> !one.own() && !one.fixture().startsWith("benign"))
                    .collect(Collectors.toMap(Catch::fixture, Catch::alerts));
            assertThat(atOnce).as(rule.path()).isEqualTo(alone);
        }
        assertThat(compared).as("foreign fixtures with alerts").isPositive();
        assertThat(matrix.problems()).isEmpty();
        assertThat(matrix.rows().stream().flatMap(row -> row.catches().stream()).filter(Catch::failed)).isEmpty();
    }

    @Test
    void any_number_of_threads_gives_the_same() throws Exception {
        Matrix one = new ForkJoinPool(1).submit(() -> run(SAMPLES, ResultStore.none())).get();
        Matrix four = new ForkJoinPool(4).submit(() -> run(SAMPLES, ResultStore.none())).get();
        assertThat(one).isEqualTo(four);
    }

    @Test
    void own_cases_and_foreign_events_stand_beside_each_other() {
        samples();
        Matrix matrix = run(folder, ResultStore.none());
        assertThat(row(matrix, "narrow.toml").catches()).containsExactly(new Catch("narrow/fires/a.ndjson", true, 2, "1,2"),
                new Catch("benign/day.ndjson", false, 1, "3"));
        assertThat(row(matrix, "wide.toml").catches()).containsExactly(new Catch("wide/cases.toml: written here", true, 1, "1"),
                new Catch("benign/day.ndjson", false, 3, "1-3"), new Catch("narrow/fires/a.ndjson", false, 2, "1,2"),
                new Catch("narrow/silent/b.ndjson", false, 1, "1"));
        assertThat(matrix.benignEvents()).isEqualTo(4);
    }

    @Test
    void what_did_not_change_is_not_computed_again() {
        samples();
        Path file = folder.resolve("kept");
        ResultStore first = ResultStore.open(file, 1 << 20);
        Matrix cold = run(folder, first);
        assertThat(first.save()).isEmpty();
        ResultStore second = ResultStore.open(file, 1 << 20);
        assertThat(run(folder, second)).isEqualTo(cold);
        new Repository(folder).rule("narrow.toml", "narrow", "event.action: \"other\"", "");
        assertThat(row(run(folder, ResultStore.open(file, 1 << 20)), "narrow.toml").catches()).isEmpty();
        new Repository(folder).file("fixtures/narrow/fires/a.ndjson", "{\"event.action\": \"other\"}\n");
        assertThat(row(run(folder, ResultStore.open(file, 1 << 20)), "narrow.toml").catches()).hasSize(1);
    }

    @Test
    void values_of_other_types_do_not_meet_in_one_batch() {
        Repository repository = new Repository(folder);
        repository.rule("a.toml", "a", "thing.size >= 12", "");
        repository.file("fixtures/b/fires/text.ndjson", "{\"thing\": {\"size\": \"2\"}}\n");
        repository.file("fixtures/b/fires/number.ndjson", "{\"thing\": {\"size\": 12}}\n");
        repository.rule("b.toml", "b", "thing.size: *", "");
        assertThat(row(run(folder, ResultStore.none()), "a.toml").catches()).extracting(Catch::fixture)
                .containsExactly("b/fires/number.ndjson", "b/fires/text.ndjson");
    }

    private void samples() {
        Repository repository = new Repository(folder);
        repository.rule("narrow.toml", "narrow", "event.action: \"stop\" and user.name: \"a\"", "");
        repository.rule("wide.toml", "wide", "event.action: *", "");
        repository.file("fixtures/narrow/fires/a.ndjson", """
                {"event.action": "stop", "user.name": "a"}
                {"event.action": "stop", "user.name": ["a", "b"]}
                """);
        repository.file("fixtures/narrow/silent/b.ndjson", "{\"event.action\": \"stop\", \"user.name\": \"b\"}\n");
        repository.file("fixtures/wide/cases.toml", """
                [[case]]
                name = "written here"
                events = [{ "event.action" = "x" }]
                alerts = 1
                """);
        repository.file("fixtures/benign/day.ndjson", """
                {"event.action": "x"}
                {"event.action": "y"}
                {"event.action": "stop", "user.name": "a"}
                {"user.name": "a"}
                """);
    }

    private static int alerts(Rule rule, Specimen specimen, Schemas schemas) {
        EventBatch events = EventReader.read(specimen.inputs()).orThrow();
        Schema schema = Schemas.told(schemas.forIndices(Detector.indices(rule)), specimen.types());
        Detection detection = Detector.of(rule, Schemas.dynamic(schema, events)).orThrow().run(Run.over(events));
        return Which.counted(detection.alerts()).size();
    }

    private static Row row(Matrix matrix, String path) {
        return matrix.rows().stream().filter(row -> row.path().equals(path)).findFirst().orElseThrow();
    }

    private static TestRequest request(Path root) {
        Configuration configuration = Configuration.discover(root, Map.of()).orThrow();
        RuleSet rules = new RuleLoader(configuration.root()).load(configuration.rules());
        return TestRequest.of(configuration, rules);
    }

    private static Matrix run(Path root, ResultStore store) {
        Configuration configuration = Configuration.discover(root, Map.of()).orThrow();
        return MatrixRunner.of(configuration, MappingFiles.schemas(configuration).orThrow(), store).run(request(root));
    }
}
