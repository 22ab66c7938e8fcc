package dev.tocsin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.cache.ResultStore;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.MappingFiles;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.testing.Repository;
import dev.tocsin.testing.TestRequest;
import dev.tocsin.testing.matrix.Matrix;
import dev.tocsin.testing.matrix.MatrixRunner;
import dev.tocsin.testing.matrix.Noise;
import dev.tocsin.testing.matrix.Subsumed;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoiseReportTest {
    @TempDir
    Path root;

    private Matrix matrix;
    private Noise noise;
    private NoiseReport report;

    @BeforeEach
    void a_noisy_repository() {
        Repository repository = new Repository(root);
        repository.rule("aws/stop.toml", "Stop", "event.action: StopLogging and event.outcome: success", "");
        repository.rule("aws/again.toml", "Again", "event.outcome: success and event.action: (StopLogging)", "");
        repository.rule("aws/any.toml", "Any", "event.action: Stop* and event.outcome: *", "");
        repository.rule("aws/quiet.toml", "Quiet", "event.action: nothing", "");
        repository.file("fixtures/aws/stop/fires/one.ndjson", "{\"event.action\": \"StopLogging\", \"event.outcome\": \"success\"}\n");
        repository.file("fixtures/benign/day.ndjson", "{\"event.action\": \"StopInstance\", \"event.outcome\": \"success\"}\n");
        repository.file("tocsin.toml", """
                [[overlaps]]
                rule = "aws/any"
                on = "aws/st*"
                reason = "it looks for | every stop"

                [[overlaps]]
                rule = "aws/quiet"
                on = ["aws/stop", "aws/any"]
                reason = "it once did"
                """);
        Configuration configuration = Configuration.discover(root, Map.of()).orThrow();
        RuleSet rules = new RuleLoader(configuration.root()).load(configuration.rules());
        Schemas schemas = MappingFiles.schemas(configuration).orThrow();
        matrix = MatrixRunner.of(configuration, schemas, ResultStore.none()).run(TestRequest.of(configuration, rules));
        noise = Noise.of(matrix, configuration.gates());
        report = new NoiseReport(matrix, noise, Subsumed.among(rules.rules(), schemas));
    }

    @Test
    void what_is_not_declared_and_what_is_no_more_are_told() {
        assertThat(noise.undeclared()).singleElement().satisfies(one -> {
            assertThat(one.row().folder()).isEqualTo("aws/again");
            assertThat(one.owner()).isEqualTo("aws/stop");
        });
        assertThat(noise.unused()).singleElement().satisfies(one -> assertThat(one.rule()).isEqualTo("aws/quiet"));
    }

    @Test
    void a_console_shows_it_in_lines() {
        assertThat(report.console()).isEqualTo("""
                aws/again also alerts on aws/stop: 1 alert on 1 fixture
                declared, but there is no such overlap: aws/quiet on aws/stop, aws/any
                the same alerts on all fixtures: aws/again, aws/stop
                aws/again looks for no other events than aws/any
                aws/again looks for the same events as aws/stop
                aws/stop looks for no other events than aws/any
                matrix: 4 rules and hunts on 2 fixtures; 1 overlaps not declared, 1 declared; 1 with alerts on 1 benign events; \
                0 not tried on the events of others
                """);
    }

    @Test
    void a_page_shows_it_in_tables() {
        assertThat(report.markdown()).contains("| aws/again | aws/stop | 1 on 1 fixture | no |",
                "| aws/any | aws/stop | 1 on 1 fixture | it looks for \\| every stop |", "| aws/any | 1 | too few events |",
                "## Declared overlaps that there are none of\n\n- aws/quiet on aws/stop, aws/any\n",
                "- aws/again looks for the same events as aws/stop\n");
    }

    @Test
    void other_programs_get_json() {
        assertThat(report.json()).contains("\"benign_events\" : 1", "\"declared\" : \"it looks for | every stop\"",
                "\"same_alerts\" : [ [ \"aws/again.toml\", \"aws/stop.toml\" ] ]");
    }
}
