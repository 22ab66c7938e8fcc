package dev.tocsin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HuntCasesTest {
    private static final String LOGIN = "{\"@timestamp\":\"2026-01-01T10:0%d:00Z\",\"event\":{\"category\":\"authentication\",\"action\":\"%s\"},"
            + "\"user\":{\"name\":\"%s\"}}\n";
    @TempDir
    private Path root;

    @Test
    void rows_of_esql_queries() {
        Repository repository = hunt("\"ES|QL\"", "FROM logs-* | STATS c = COUNT(*) BY user.name | SORT c DESC");
        repository.file("fixtures/hunting/linux/logins/many.ndjson", login(1, "in", "bob") + login(2, "in", "bob") + login(3, "in", "al"))
                .file("fixtures/hunting/linux/logins/cases.toml", """
                [[case]]
                name = "counts"
                events = "many.ndjson"
                rows = 2
                [[case.expect]]
                user.name = "bob"
                c = 2

                [[case]]
                name = "miscounts"
                events = "many.ndjson"
                [[case.expect]]
                user.name = "bob"
                c = 3
                """);
        TestResults results = repository.run();
        assertThat(lines(results)).containsExactly("PASSED counts: 2 results, as expected",
                "FAILED miscounts: expected 1 result, but 2 came");
        assertThat(results.verdicts().get(0).testCase().label()).isEqualTo("Logins › counts");
        assertThat(results.rules()).isEqualTo(1);
    }

    @Test
    void events_and_sequences_of_eql_queries() {
        Repository repository = hunt("\"EQL\"", "authentication where event.action == \"in\"",
                "sequence by user.name [any where event.action == \"in\"] [any where event.action == \"out\"]");
        repository.file("fixtures/hunting/linux/logins/two.ndjson", login(1, "in", "bob") + login(2, "out", "bob"))
                .file("fixtures/hunting/linux/logins/cases.toml", """
                [[case]]
                name = "events"
                query = 1
                events = "two.ndjson"
                rows = 1
                [[case]]
                name = "sequences"
                query = 2
                events = "two.ndjson"
                [[case.expect]]
                user.name = "bob"
                [[case]]
                name = "which"
                events = "two.ndjson"
                silent = true
                [[case]]
                name = "third"
                query = 3
                events = "two.ndjson"
                silent = true
                """);
        assertThat(lines(repository.run())).containsExactly("PASSED events: 1 result, as expected",
                "PASSED sequences: 1 result, as expected",
                "ERROR which: the hunt has 2 queries, and the case does not say which: give query in cases.toml",
                "ERROR third: there is no query 3: the hunt has 2");
    }

    @Test
    void folders_are_for_hunts_of_one_query() {
        Repository repository = hunt("\"EQL\"", "authentication where event.action == \"in\"")
                .file("fixtures/hunting/linux/logins/fires/in.ndjson", login(1, "in", "bob") + login(1, "in", "al"))
                .file("fixtures/hunting/linux/logins/silent/out.ndjson", login(1, "in", "bob"));
        assertThat(lines(repository.run())).containsExactly("PASSED fires/in.ndjson: a result for each of 2 events",
                "FAILED silent/out.ndjson: expected no result, but 1 came");
    }

    @Test
    void queries_in_other_languages_are_skipped_by_name() {
        Repository repository = hunt("\"SQL\"", "SELECT * FROM processes")
                .file("fixtures/hunting/linux/logins/silent/out.ndjson", login(1, "in", "bob"));
        assertThat(lines(repository.run())).containsExactly("SKIPPED silent/out.ndjson: query 1 is in SQL, which is not supported");
    }

    @Test
    void what_is_for_rules_is_refused() {
        Repository repository = hunt("\"EQL\"", "authentication where true").file("fixtures/hunting/linux/logins/cases.toml", """
                [[case]]
                name = "useless"
                events = { a = "b" }
                history = { a = "b" }
                indicators = { a = "b" }
                lookups = { a = { a = "b" } }
                silent = true
                """);
        assertThat(repository.run().verdicts().get(0).diagnostics()).hasSize(3);
    }

    @Test
    void a_broken_query_is_an_error_at_its_place() {
        Repository repository = hunt("\"ES|QL\"", "FROM logs-* | WHERE")
                .file("fixtures/hunting/linux/logins/silent/out.ndjson", login(1, "in", "bob"));
        Verdict verdict = repository.run().verdicts().get(0);
        assertThat(verdict.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(verdict.diagnostics().get(0).headline()).startsWith("rules/hunting/linux/logins.toml:10:");
    }

    private Repository hunt(String language, String... queries) {
        StringBuilder text = new StringBuilder("""
                [hunt]
                author = "Tocsin"
                description = "d"
                integration = ["system"]
                uuid = "5bd6cd8f-3ce0-4ba5-8e0f-6f1ea3ad04cd"
                name = "Logins"
                language = [%s]
                license = "Apache-2.0"
                query = [
                """.formatted(language));
        for (String query : queries) {
            text.append("'''").append(query).append("\n''',\n");
        }
        return new Repository(root).file("tocsin.toml", "").file("rules/hunting/linux/logins.toml", text + "]\n");
    }

    private static String login(int minute, String action, String user) {
        return LOGIN.formatted(minute, action, user);
    }

    private static List<String> lines(TestResults results) {
        return results.verdicts().stream().map(v -> v.outcome() + " " + v.testCase().name() + ": " + v.headline()).toList();
    }
}
