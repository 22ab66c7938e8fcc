package dev.tocsin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cases give beside events. */
class CaseNeedsTest {
    @TempDir
    private Path root;
    private Repository repository;

    @BeforeEach
    void repository() {
        repository = new Repository(root).file("tocsin.toml", "");
    }

    @Test
    void indicators_for_indicator_match_rules() {
        repository.rule("hit.toml", "Hit", "*:*", """
                        threat_index = ["ti-*"]
                        threat_query = "*:*"
                        threat_mapping = [{ entries = [{ field = "source.ip", type = "mapping", value = "threat.indicator.ip" }] }]
                        """);
        change("rules/hit.toml", "type = \"query\"", "type = \"threat_match\"");
        repository.file("fixtures/hit/cases.toml", """
                [[case]]
                name = "known address"
                events = [{ source.ip = "10.0.0.1" }, { source.ip = "10.0.0.3" }]
                indicators = { threat.indicator.ip = "10.0.0.1" }
                [[case.expect]]
                source.ip = "10.0.0.1"
                threat.enrichments.matched.atomic = "10.0.0.1"

                [[case]]
                name = "no indicators"
                events = { source.ip = "10.0.0.1" }
                silent = true

                [[case]]
                name = "should"
                events = { source.ip = "10.0.0.1" }
                indicators = { threat.indicator.ip = "10.0.0.2" }
                alerts = 1
                """);
        TestResults results = repository.run();
        assertThat(lines(results)).containsExactly("PASSED known address: 1 alert, as expected",
                "ERROR no indicators: the run ended with an error", "FAILED should: expected 1 alert, but there was none");
        assertThat(results.verdicts().get(2).why().orElseThrow().explanation().parts().get(0).toString())
                .contains("event 1 of cases.toml: no indicator has threat.indicator.ip = 10.0.0.1");
    }

    @Test
    void exceptions_of_the_folder_and_of_the_case() {
        String item = "{\"list_id\":\"l\",\"name\":\"%s\",\"entries\":[{\"field\":\"user.name\",\"operator\":\"included\",\"type\":\"match\","
                + "\"value\":\"%s\"}]}\n";
        repository.rule("any.toml", "Any", "*:*", "").file("fixtures/any/exceptions.ndjson", item.formatted("service", "svc"))
                .file("fixtures/any/more.ndjson", item.formatted("bob", "bob")).file("fixtures/any/silent/svc.ndjson", "{\"user.name\":\"svc\"}")
                .file("fixtures/any/fires/bob.ndjson", "{\"user.name\":\"bob\"}\n{\"user.name\":\"svc\"}").file("fixtures/any/cases.toml", """
                [[case]]
                name = "bob is excepted"
                exceptions = "more.ndjson"
                events = { user.name = "bob" }
                silent = true
                """);
        TestResults results = repository.run();
        assertThat(lines(results)).containsExactly(
                "FAILED fires/bob.ndjson: expected an alert for each of 2 events, but 1 had none",
                "PASSED silent/svc.ndjson: no alert, as expected", "PASSED bob is excepted: no alert, as expected");
        assertThat(results.verdicts().get(0).why().orElseThrow().explanation().parts().toString())
                .contains("event 2 of bob.ndjson is excepted by item \"service\" of list l");
    }

    @Test
    void exceptions_of_the_repository_for_the_rules_that_name_their_list() {
        String item = "{\"list_id\":\"%s\",\"name\":\"i\",\"entries\":[{\"field\":\"user.name\",\"operator\":\"included\",\"type\":\"list\","
                + "\"list\":{\"id\":\"people\",\"type\":\"keyword\"}}]}\n";
        repository.file("tocsin.toml", "exceptions = \"exceptions\"\n").file("exceptions/all.ndjson", item.formatted("trusted"))
                .file("exceptions/lists/people.txt", "bob\n\nal\n")
                .rule("any.toml", "Any", "*:*", "[[rule.exceptions_list]]\nid = \"1\"\nlist_id = \"trusted\"\nnamespace_type = \"single\"\n"
                        + "type = \"detection\"\n")
                .rule("other.toml", "Other", "*:*", "")
                .file("fixtures/any/silent/bob.ndjson", "{\"user.name\":\"bob\"}").file("fixtures/other/fires/bob.ndjson", "{\"user.name\":\"bob\"}")
                .file("fixtures/benign/day.ndjson", "{\"user.name\":\"al\"}");
        TestResults results = repository.run();
        assertThat(lines(results)).containsExactly("PASSED silent/bob.ndjson: no alert, as expected", "PASSED benign: 0 alerts within the"
                + " budget", "PASSED fires/bob.ndjson: an alert for the event", "FAILED benign: expected at most 0 alerts, but 1 came");
        repository.file("exceptions/all.ndjson", "{}");
        assertThat(repository.run().problems()).containsExactly("exceptions/all.ndjson:1:1 error[exception-list] this is no exception"
                + " list, item or summary as Kibana exports them");
    }

    @Test
    void lookups_enrich_policies_and_answers_for_esql() {
        repository.rule("joined.toml", "Joined", """
                FROM logs-* METADATA _id
                | LOOKUP JOIN assets ON host.name
                | ENRICH owners ON host.name
                | EVAL prompt = CONCAT("is ", host.name, " important?")
                | COMPLETION answer = prompt WITH { "inference_id" : "model" }
                """, "");
        change("rules/joined.toml", "type = \"query\"", "type = \"esql\"");
        change("rules/joined.toml", "language = \"kuery\"", "language = \"esql\"");
        change("rules/joined.toml", "index = [\"logs-aws.cloudtrail-*\"]", "");
        repository.file("fixtures/joined/assets.ndjson", "{\"host\":{\"name\":\"h1\"},\"asset\":{\"tier\":\"gold\"}}")
                .file("fixtures/joined/cases.toml", """
                [[case]]
                name = "all three"
                events = { host.name = "h1" }
                [case.lookups]
                assets = "assets.ndjson"
                [case.enrich.owners]
                match_field = "name"
                documents = { name = "h1", owner = "team a" }
                [case.answers.model]
                "is h1 important?" = "yes"
                [[case.expect]]
                asset.tier = "gold"
                owner = "team a"
                answer = "yes"

                [[case]]
                name = "nothing given"
                events = { host.name = "h1" }
                silent = true
                """);
        TestResults results = repository.run();
        assertThat(lines(results)).containsExactly("PASSED all three: 1 alert, as expected",
                "ERROR nothing given: the run ended with an error");
        assertThat(results.verdicts().get(1).diagnostics().get(0).message()).contains("assets");
    }

    @Test
    void what_a_rule_never_reads_is_refused() {
        repository.rule("any.toml", "Any", "*:*", "").file("fixtures/any/cases.toml", """
                [[case]]
                name = "useless"
                events = { a = "b" }
                history = { a = "b" }
                indicators = { a = "b" }
                answers = { a = "b" }
                query = 1
                alerts = 1
                """);
        Verdict verdict = repository.run().verdicts().get(0);
        assertThat(verdict.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(verdict.diagnostics()).hasSize(4);
    }

    private void change(String path, String from, String to) {
        try {
            Path file = root.resolve(path);
            java.nio.file.Files.writeString(file, java.nio.file.Files.readString(file).replace(from, to));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> lines(TestResults results) {
        return results.verdicts().stream().map(v -> v.outcome() + " " + v.testCase().name() + ": " + v.headline()).toList();
    }
}
