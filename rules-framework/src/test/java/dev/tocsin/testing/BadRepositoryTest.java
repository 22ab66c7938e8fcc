package dev.tocsin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository with one thing wrong: it is told with its place, and the good rule beside it is tested as ever. */
class BadRepositoryTest {
    private static final String EVENT = "{\"@timestamp\":\"2026-01-01T10:00:00Z\",\"event\":{\"action\":\"CreateTopic\"}}\n";
    private static final String GOOD = "PASSED Good › fires/create.ndjson: an alert for the event";
    @TempDir
    private Path root;
    private Repository repository;

    @BeforeEach
    void oneGoodRule() {
        repository = new Repository(root).file("tocsin.toml", "").rule("good.toml", "Good", "event.action: CreateTopic", "")
                .file("fixtures/good/fires/create.ndjson", EVENT);
    }

    @Test
    void a_string_that_is_never_closed() {
        repository.file("rules/bad.toml", "[rule]\nname = \"never closed\nseverity = 'low'\n");
        assertThat(told("bad")).contains("rules/bad.toml:2:8 error[toml-syntax] the string that begins here is not closed on its line");
    }

    @Test
    void bytes_of_another_encoding_in_a_rule() throws IOException {
        repository.rule("bad.toml", "Caf\u00e9", "*", "");
        Path file = root.resolve("rules/bad.toml");
        Files.write(file, Files.readString(file).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(told("bad")).containsExactly("rules/bad.toml:9:12 error[file-encoding] byte 0xE9 is not UTF-8");
    }

    @Test
    void a_key_that_stands_twice() {
        repository.rule("bad.toml", "Bad", "*", "severity = 'high'\n");
        assertThat(told("bad")).singleElement().asString().startsWith("rules/bad.toml:19:1 error[toml-syntax] ")
                .contains("severity");
    }

    @Test
    void a_query_of_a_hundred_thousand_parentheses() {
        String deep = "(".repeat(100_000) + "a: b" + ")".repeat(100_000);
        repository.rule("deep.toml", "Deep", deep, "").file("fixtures/deep/fires/e.ndjson", EVENT)
                .rule("lucene.toml", "Deep Lucene", deep, "").file("fixtures/lucene/fires/e.ndjson", EVENT)
                .rule("eql.toml", "Deep Eql", "any where " + deep, "").file("fixtures/eql/fires/e.ndjson", EVENT)
                .rule("esql.toml", "Deep Esql", "from x metadata _id, _index, _version | where " + deep, "")
                .file("fixtures/esql/fires/e.ndjson", EVENT);
        language("lucene", "query", "lucene");
        language("eql", "eql", "eql");
        language("esql", "esql", "esql");
        TestResults results = repository.run();
        assertThat(lines(results)).contains(GOOD).hasSize(5);
        assertThat(results.verdicts()).filteredOn(v -> !v.good()).allSatisfy(verdict -> {
            assertThat(verdict.outcome()).isEqualTo(Outcome.ERROR);
            assertThat(verdict.headline()).matches("the rule cannot be run: .*(deep|nest).*");
            assertThat(verdict.headline().length()).isLessThan(300);
        });
    }

    @Test
    void a_wildcard_of_ten_thousand_stars_ends() {
        String value = "a".repeat(8_000);
        repository.rule("stars.toml", "Stars", "user.name: " + "*a".repeat(10_000) + "*", "")
                .file("fixtures/stars/silent/e.ndjson", EVENT.replace("\"event\"", "\"user\":{\"name\":\"" + value + "\"},\"event\""));
        assertThat(lines(repository.run())).contains(GOOD).anyMatch(line -> line.contains(" Stars › "));
    }

    @Test
    void a_circle_of_links_among_the_rules_is_no_failure() throws IOException {
        Files.createDirectories(root.resolve("rules/more"));
        Files.createSymbolicLink(root.resolve("rules/more/again"), root.resolve("rules"));
        TestResults results = repository.run();
        assertThat(lines(results)).containsExactly(GOOD);
        assertThat(results.good()).isTrue();
    }

    @Test
    void a_path_that_does_not_exist() {
        repository.file("tocsin.toml", "rules = [\"rules\", \"rulez\"]\n");
        TestResults results = repository.run();
        assertThat(lines(results)).containsExactly(GOOD);
        assertThat(results.good()).isFalse();
        assertThat(results.problems()).containsExactly("rulez:1:1 error[file-unreadable] the path " + root.resolve("rulez")
                + " does not exist: name the folder of the rules with -Dtocsin.rules=DIR, or with rules = \"DIR\" in tocsin.toml");
    }

    @Test
    void files_that_may_not_be_read() throws IOException {
        repository.rule("closed.toml", "Closed", "*", "").file("fixtures/good/silent/closed.ndjson", EVENT);
        Path rule = root.resolve("rules/closed.toml");
        Assumptions.assumeTrue(rule.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions");
        for (Path file : List.of(rule, root.resolve("fixtures/good/silent/closed.ndjson"))) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        }
        Assumptions.assumeFalse(Files.isReadable(rule), "this user may read everything");
        TestResults results = repository.run();
        assertThat(lines(results)).containsExactly(GOOD, "ERROR Good › silent/closed.ndjson: the events could not be read");
        assertThat(results.problems()).containsExactly(
                "rules/closed.toml:1:1 error[file-unreadable] the file cannot be read: access is denied");
    }

    @Test
    void events_that_are_no_json_too_deep_repeat_a_key_or_are_none() {
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000) + "\n";
        repository.file("fixtures/good/silent/1.ndjson", "{}\n{\"a\":}\n").file("fixtures/good/silent/2.ndjson", EVENT + EVENT + deep)
                .file("fixtures/good/silent/3.ndjson", "{\"a\":1,\"a\":2}\n").file("fixtures/good/silent/4.ndjson", "\n")
                .file("fixtures/good/silent/5.ndjson", "");
        TestResults results = repository.run();
        assertThat(lines(results)).hasSize(6).contains(GOOD);
        List<String> said = results.verdicts().stream().flatMap(v -> v.diagnostics().stream()).map(Diagnostic::headline).toList();
        assertThat(said).hasSize(5);
        assertThat(said.get(0)).startsWith("fixtures/good/silent/1.ndjson:2:6 error[event-syntax] not JSON: ");
        assertThat(said.get(1)).startsWith("fixtures/good/silent/2.ndjson:3:").contains("nesting depth");
        assertThat(said.get(2)).startsWith("fixtures/good/silent/3.ndjson:1:").contains("the key \"a\" stands twice");
        assertThat(said.get(3)).isEqualTo("fixtures/good/silent/4.ndjson:1:1 error[no-events] there are no events in it");
        assertThat(said.get(4)).isEqualTo("fixtures/good/silent/5.ndjson:1:1 error[no-events] there are no events in it");
    }

    @Test
    void events_of_another_encoding() throws IOException {
        repository.file("fixtures/good/silent/latin.ndjson", "");
        Files.write(root.resolve("fixtures/good/silent/latin.ndjson"), "{}\n{\"a\":\"\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        TestResults results = repository.run();
        assertThat(lines(results)).hasSize(2).contains(GOOD);
        assertThat(results.verdicts().get(1).diagnostics()).singleElement().asString()
                .contains("event-encoding");
    }

    @Test
    void an_error_of_the_run_is_the_cases_own() {
        repository.rule("bad.toml", "Bad", "any where number(process.name) == 12", "")
                .file("fixtures/bad/silent/e.ndjson", EVENT.replace("\"event\"", "\"process\":{\"name\":\"twelve\"},\"event\""));
        language("bad", "eql", "eql");
        TestResults results = repository.run();
        assertThat(lines(results)).containsExactly("ERROR Bad › silent/e.ndjson: the run ended with an error", GOOD);
        assertThat(results.verdicts().get(0).diagnostics().get(0).message()).contains("\"twelve\" is no number");
    }

    @Test
    void an_error_that_only_an_event_of_another_index_would_cause_does_not_happen() {
        repository.rule("other.toml", "Other", "any where number(process.name) == 12", "").file("fixtures/other/silent/e.ndjson",
                EVENT + "{\"_index\":\"logs-okta.system-default\",\"_source\":{\"process\":{\"name\":\"twelve\"}}}\n");
        language("other", "eql", "eql");
        assertThat(lines(repository.run())).containsExactly(GOOD, "PASSED Other › silent/e.ndjson: no alert, as expected");
    }

    /** Turns a KQL rule into one of another language. */
    private void language(String rule, String type, String language) {
        Path file = root.resolve("rules/" + rule + ".toml");
        try {
            String text = Files.readString(file).replace("\"kuery\"", '"' + language + '"').replace("type = \"query\"", "type = \"" + type + '"');
            Files.writeString(file, type.equals("esql") ? text.replaceFirst("index = .*\n", "") : text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What is said about a rule's file, once the good rule has passed. */
    private List<String> told(String rule) {
        TestResults results = repository.run();
        assertThat(lines(results)).contains(GOOD).hasSize(2);
        return results.verdicts().stream().filter(v -> v.testCase().subject().path().equals("rules/" + rule + ".toml"))
                .flatMap(v -> v.diagnostics().stream()).map(Diagnostic::headline).toList();
    }

    private static List<String> lines(TestResults results) {
        return results.verdicts().stream().map(v -> v.outcome() + " " + v.testCase().label() + ": " + v.headline()).toList();
    }
}
