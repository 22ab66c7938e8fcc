package dev.tocsin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestRunnerTest {
    private static final String TOPIC = "{\"@timestamp\":\"2026-01-01T10:00:00Z\",\"event\":{\"action\":\"CreateTopic\","
            + "\"outcome\":\"success\"},\"user\":{\"name\":\"bob\"}}\n";
    private static final String FAILURE = TOPIC.replace("success", "failure");
    @TempDir
    private Path root;
    private Repository repository;

    @BeforeEach
    void topicRule() {
        repository = new Repository(root).file("tocsin.toml", "")
                .rule("aws/topic.toml", "Topic", "event.action: CreateTopic\n  and event.outcome: success", "");
    }

    @Test
    void files_of_the_folders_are_cases() {
        repository.file("fixtures/aws/topic/fires/create.ndjson", TOPIC + TOPIC).file("fixtures/aws/topic/silent/denied.ndjson", FAILURE);
        TestResults results = repository.run();
        assertThat(results.good()).isTrue();
        assertThat(lines(results)).containsExactly(
                "PASSED Topic › fires/create.ndjson: an alert for each of 2 events",
                "PASSED Topic › silent/denied.ndjson: no alert, as expected");
        assertThat(results.rules()).isEqualTo(1);
    }

    @Test
    void every_event_of_a_fires_file_must_alert_and_the_near_miss_is_told() {
        repository.file("fixtures/aws/topic/fires/create.ndjson", TOPIC + TOPIC + FAILURE);
        Verdict verdict = only(repository.run());
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.headline()).isEqualTo("expected an alert for each of 3 events, but 1 had none");
        assertThat(verdict.nearMisses().get(0).sentence(verdict.why().orElseThrow())).isEqualTo("event 3 of create.ndjson: 1 of 2"
                + " clauses held; `event.outcome: success` did not: the event has \"failure\"");
        assertThat(verdict.testCase().subject().place().text()).isEqualTo("rules/aws/topic.toml:17");
    }

    @Test
    void a_silent_file_that_alerts_fails_with_the_events() {
        repository.file("fixtures/aws/topic/silent/create.ndjson", FAILURE + TOPIC);
        Verdict verdict = only(repository.run());
        assertThat(verdict.headline()).isEqualTo("expected no alert, but 1 came");
        assertThat(verdict.alerts()).singleElement().satisfies(alert -> assertThat(alert.events()).containsExactly(1));
    }

    @Test
    void an_event_in_another_index_is_invisible_and_the_verdict_says_so() {
        repository.file("fixtures/aws/topic/fires/create.ndjson", "{\"_index\":\"logs-okta.system-default\",\"_source\":" + TOPIC.strip() + "}");
        Verdict verdict = only(repository.run());
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(statements(verdict)).containsExactly("event 1 of create.ndjson is in logs-okta.system-default, which the rule's index"
                + " patterns (logs-aws.cloudtrail-*) do not cover");
    }

    @Test
    void with_a_time_of_the_run_the_window_counts_and_the_verdict_says_by_how_much() {
        repository.file("fixtures/aws/topic/create.ndjson", TOPIC).file("fixtures/aws/topic/cases.toml", """
                [[case]]
                name = "too late"
                events = "create.ndjson"
                now = "2026-01-01T10:06:42Z"
                alerts = 1
                """);
        Verdict verdict = only(repository.run());
        assertThat(verdict.headline()).isEqualTo("expected 1 alert, but there was none");
        assertThat(statements(verdict)).singleElement().asString().endsWith("by 42 s");
    }

    @Test
    void alerts_are_compared_with_descriptions() {
        repository.file("fixtures/aws/topic/cases.toml", """
                [[case]]
                name = "two users"
                events = '''
                %s%s'''
                [[case.expect]]
                "user.name" = "al"
                [[case.expect]]
                "user.name" = "bob"
                "kibana.alert.severity" = "high"
                """.formatted(TOPIC, TOPIC.replace("bob", "al")));
        Verdict verdict = only(repository.run());
        assertThat(verdict.headline()).isEqualTo("2 alerts came, but not as described");
        assertThat(verdict.reasons()).containsExactly("no alert fits description 2: kibana.alert.severity is \"low\" instead of \"high\"");
    }

    @Test
    void runs_are_made_as_the_scheduler_would() {
        repository.file("fixtures/aws/topic/cases.toml", """
                [[case]]
                name = "once"
                events = '''
                %s'''
                [[case.run]]
                at = 2026-01-01T10:01:00Z
                alerts = 1
                [[case.run]]
                at = 2026-01-01T10:05:00Z
                silent = true
                [[case]]
                name = "in all"
                events = '''
                %s'''
                runs = { from = 2026-01-01T10:01:00Z, to = 2026-01-01T10:11:00Z, every = "5m" }
                alerts = 1
                """.formatted(TOPIC, TOPIC));
        assertThat(lines(repository.run())).containsExactly("PASSED Topic › once: every run as expected",
                "PASSED Topic › in all: 1 alert, as expected in 3 runs");
    }

    @Test
    void an_event_that_no_run_looks_at_was_missed() {
        repository.file("fixtures/aws/topic/cases.toml", """
                [[case]]
                name = "late"
                events = '''
                %s'''
                runs = { from = 2026-01-01T09:50:00Z, to = 2026-01-01T10:40:00Z, every = "50m" }
                alerts = 1
                """.formatted(TOPIC));
        Verdict verdict = only(repository.run());
        assertThat(verdict.headline()).isEqualTo("expected 1 alert, but there was none in 2 runs");
        assertThat(verdict.reasons()).containsExactly("event 1 of cases.toml was missed: its time 2026-01-01T10:00:00Z is in the window"
                + " of no run, the nearest is 10 min away");
        assertThat(verdict.diagnostics()).extracting(d -> d.message()).containsExactly("the run at 2026-01-01T10:40:00Z comes so late that"
                + " 24 min of events were looked at by no run, which the engine reports as an error of the rule");
    }

    @Test
    void a_late_run_looks_at_what_the_runs_before_it_left_out() {
        repository.file("fixtures/aws/topic/cases.toml", """
                [[case]]
                name = "late by ten minutes"
                events = '''
                %s'''
                runs = { from = 2026-01-01T09:50:00Z, to = 2026-01-01T10:10:00Z, every = "20m" }
                alerts = 1
                """.formatted(TOPIC));
        assertThat(lines(repository.run())).containsExactly("PASSED Topic › late by ten minutes: 1 alert, as expected in 2 runs");
    }

    @Test
    void an_analyst_may_close_alerts_between_runs() {
        repository.rule("aws/topic.toml", "Topic", "event.action: CreateTopic", "alert_suppression = { group_by = [\"user.name\"],"
                + " missing_fields_strategy = \"suppress\", duration = { value = 1, unit = \"h\" } }\n");
        String cases = """
                [[case]]
                name = "closed"
                events = [
                  { "@timestamp" = 2026-01-01T10:00:00Z, event.action = "CreateTopic", user.name = "bob" },
                  { "@timestamp" = 2026-01-01T10:02:00Z, event.action = "CreateTopic", user.name = "bob" },
                ]
                [[case.run]]
                at = 2026-01-01T10:01:00Z
                alerts = 1
                close = %s
                [[case.run]]
                at = 2026-01-01T10:06:00Z
                %s
                """;
        assertThat(lines(repository.file("fixtures/aws/topic/cases.toml", cases.formatted("true", "alerts = 1")).run()))
                .containsExactly("PASSED Topic › closed: every run as expected");
        assertThat(lines(repository.file("fixtures/aws/topic/cases.toml", cases.formatted("{ user.name = \"bob\" }", "alerts = 1")).run()))
                .containsExactly("PASSED Topic › closed: every run as expected");
        assertThat(lines(repository.file("fixtures/aws/topic/cases.toml", cases.formatted("false", "silent = true")).run()))
                .containsExactly("PASSED Topic › closed: every run as expected");
        Verdict verdict = only(repository.file("fixtures/aws/topic/cases.toml", cases.formatted("{ user.name = \"al\" }", "alerts = 1")).run());
        assertThat(verdict.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(verdict.diagnostics()).extracting(d -> d.message())
                .containsExactly("after the run at 2026-01-01T10:01:00Z there is no alert to close that is as described");
    }

    @Test
    void suppressed_events_are_named() {
        repository.rule("aws/topic.toml", "Topic", "event.action: CreateTopic",
                        "alert_suppression = { group_by = [\"user.name\"], missing_fields_strategy = \"suppress\" }\n")
                .file("fixtures/aws/topic/fires/both.ndjson", TOPIC + FAILURE).file("fixtures/aws/topic/cases.toml", """
                [[case]]
                name = "two"
                events = "fires/both.ndjson"
                alerts = 2
                """);
        TestResults results = repository.run();
        assertThat(lines(results)).containsExactly("PASSED Topic › fires/both.ndjson: an alert for each of 2 events",
                "FAILED Topic › two: expected 2 alerts, but 1 came");
        assertThat(results.verdicts().get(1).reasons())
                .containsExactly("event 2 of both.ndjson was suppressed into the alert of event 1 of both.ndjson");
    }

    @Test
    void the_benign_corpus_skips_what_it_cannot_give() {
        repository.rule("jobs.toml", "Jobs", "x", "anomaly_threshold = 50\nmachine_learning_job_id = \"j\"\n")
                .file("fixtures/benign/morning.ndjson", TOPIC);
        Path file = root.resolve("rules/jobs.toml");
        try {
            String text = Files.readString(file).replaceAll("(?s)language = .*'''\n(?=anomaly)", "").replace("\"query\"", "\"machine_learning\"");
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(lines(repository.run()))
                .contains("SKIPPED Jobs › benign: the corpus cannot give what the rule needs: anomalies j");
    }

    @Test
    void events_that_no_index_takes_prove_nothing() {
        repository.file("fixtures/aws/topic/silent/port.ndjson", "{\"@timestamp\":\"2026-01-01T10:00:00Z\",\"source\":{\"port\":\"http\"}}");
        Verdict verdict = only(repository.run());
        assertThat(verdict.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(verdict.headline()).isEqualTo("production would refuse an event of this case");
        assertThat(verdict.reasons()).singleElement().asString()
                .startsWith("event 1 of port.ndjson (fixtures/aws/topic/silent/port.ndjson:1): `source.port` is mapped as long");
    }

    @Test
    void explicit_types_win() {
        repository.file("fixtures/aws/topic/cases.toml", "[types]\n\"source.port\" = \"keyword\"\n")
                .file("fixtures/aws/topic/silent/port.ndjson", "{\"@timestamp\":\"2026-01-01T10:00:00Z\",\"source\":{\"port\":\"http\"}}");
        assertThat(only(repository.run()).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void files_without_events_and_files_that_are_no_json_are_errors() {
        repository.file("fixtures/aws/topic/silent/empty.ndjson", "\n").file("fixtures/aws/topic/silent/text.ndjson", TOPIC + "oops\n");
        TestResults results = repository.run();
        assertThat(lines(results)).containsExactly("ERROR Topic › silent/empty.ndjson: the events could not be read",
                "ERROR Topic › silent/text.ndjson: the events could not be read");
        assertThat(results.verdicts().get(1).diagnostics().get(0).headline()).startsWith("fixtures/aws/topic/silent/text.ndjson:2:");
    }

    @Test
    void a_broken_rule_hides_no_other() {
        repository.rule("aws/broken.toml", "Broken", "event.action: (", "").rule("aws/unreadable.toml", "Unreadable", "*", "severity = 3\n")
                .file("fixtures/aws/topic/fires/create.ndjson", TOPIC).file("fixtures/aws/broken/fires/create.ndjson", TOPIC);
        assertThat(lines(repository.run())).anyMatch(line -> line.startsWith("ERROR Broken › rule: the rule cannot be run: "))
                .anyMatch(line -> line.startsWith("ERROR Unreadable › rule: the file cannot be used"))
                .anyMatch(line -> line.startsWith("PASSED Topic"));
    }

    @Test
    void mistakes_in_a_fixture_folder_are_errors() {
        repository.file("fixtures/aws/topic/fire/create.ndjson", TOPIC).file("fixtures/aws/topic/forgotten.ndjson", TOPIC)
                .file("fixtures/aws/topic/silent/picture.png", "x").file("fixtures/aws/topic/cases.toml", """
                [[case]]
                name = "missing"
                events = ["gone.ndjson", "../../secret.ndjson"]
                silent = true
                """);
        TestResults results = repository.run();
        assertThat(lines(results)).containsExactly(
                "ERROR Topic › fire: \"fire\" is no folder of fixtures: expected fires, silent or lists",
                "ERROR Topic › silent/picture.png: this is no events file: expected .ndjson, .jsonl or .json",
                "ERROR Topic › missing: the events could not be read",
                "ERROR Topic › forgotten.ndjson: no case uses this file");
        assertThat(results.verdicts().get(2).diagnostics()).extracting(d -> d.message()).containsExactly(
                "there is no file \"gone.ndjson\" in fixtures/aws/topic",
                "\"../../secret.ndjson\" is outside the fixture folder fixtures/aws/topic");
    }

    @Test
    void a_broken_cases_file_is_one_error() {
        repository.file("fixtures/aws/topic/cases.toml", "[[case]]\nname = \"x\"\n");
        assertThat(lines(repository.run())).singleElement().asString().startsWith("ERROR Topic › cases.toml: ");
    }

    @Test
    void folders_of_other_rules_are_no_mistake() {
        repository.rule("aws/topic/deep.toml", "Deep", "event.action: x", "").file("fixtures/aws/topic/fires/create.ndjson", TOPIC)
                .file("fixtures/aws/topic/deep/silent/create.ndjson", TOPIC);
        assertThat(repository.run().good()).isTrue();
    }

    @Test
    void a_skipped_case_says_why() {
        repository.file("fixtures/aws/topic/cases.toml", """
                [[case]]
                name = "later"
                skip = "waits for the new integration"
                events = { a = 1 }
                silent = true
                """);
        assertThat(lines(repository.run())).containsExactly("SKIPPED Topic › later: waits for the new integration");
    }

    @Test
    void nothing_to_run_is_a_failure() throws IOException {
        assertThat(repository.run().problems()).containsExactly("there is no fixtures folder fixtures");
        repository.file("fixtures/README.md", "");
        assertThat(repository.run().problems()).containsExactly("no case was found in fixtures");
        Files.delete(root.resolve("rules/aws/topic.toml"));
        assertThat(repository.run().problems()).containsExactly("no rule was found");
    }

    @Test
    void a_selection_that_selects_nothing_is_a_failure() {
        repository.file("fixtures/aws/topic/fires/create.ndjson", TOPIC);
        assertThat(repository.run(new Selection("nobody", null)).problems()).singleElement().asString().startsWith("no rule is called");
        assertThat(repository.run(new Selection(null, "nothing")).problems()).containsExactly("no case is called \"nothing\"");
    }

    @Test
    void rules_are_selected_by_id_path_or_name() {
        repository.rule("aws/other.toml", "Other", "event.action: x", "").file("fixtures/aws/topic/fires/create.ndjson", TOPIC)
                .file("fixtures/aws/other/silent/create.ndjson", TOPIC);
        for (String rule : List.of("aws/topic.toml", "aws/topic", "rules/aws/topic.toml", "./rules/aws/topic.toml", "Topic", "To*",
                "aws/t*", "0058e1b7-1111-4111-8111-111111111111".replace("0058e1b7", String.format("%08x", "Topic".hashCode())))) {
            assertThat(lines(repository.run(new Selection(rule, null)))).as(rule).singleElement().asString().contains("Topic");
        }
        assertThat(lines(repository.run(new Selection(null, "silent/*")))).singleElement().asString().contains("Other");
    }

    @Test
    void no_rule_fires_on_the_benign_corpus_beyond_its_budget() {
        repository.file("fixtures/benign/morning.ndjson", TOPIC + FAILURE).file("fixtures/aws/topic/fires/create.ndjson", TOPIC);
        assertThat(lines(repository.run())).contains("FAILED Topic › benign: expected at most 0 alerts, but 1 came");
        repository.file("fixtures/aws/topic/cases.toml", "[benign]\nbudget = 1\n");
        assertThat(lines(repository.run())).contains("PASSED Topic › benign: 1 alert within the budget");
    }

    private static Verdict only(TestResults results) {
        assertThat(results.verdicts()).hasSize(1);
        return results.verdicts().get(0);
    }

    private static List<String> statements(Verdict verdict) {
        return verdict.why().orElseThrow().explanation().parts().stream()
                .map(part -> ((dev.tocsin.query.Explanation.Statement) part).text()).toList();
    }

    private static List<String> lines(TestResults results) {
        return results.verdicts().stream().map(v -> v.outcome() + " " + v.testCase().label() + ": " + v.headline()).toList();
    }
}
