package dev.tocsin.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.MappingFiles;
import dev.tocsin.detect.Alert;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.testing.Outcome;
import dev.tocsin.testing.SchemaSource;
import dev.tocsin.testing.TestRequest;
import dev.tocsin.testing.TestRunner;
import dev.tocsin.testing.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TocsinAssertionsTest {
    private static Rule rule;
    private static Verdict passed;
    private static Verdict failed;
    private static Verdict skipped;
    private static Alert alert;

    @BeforeAll
    static void runTheRepository() {
        Path root = Path.of("src/test/resources/dev/tocsin/junit/repository");
        Configuration configuration = Configuration.discover(root, Map.of()).orThrow();
        RuleSet rules = new RuleLoader(configuration.root()).load(configuration.rules());
        SchemaSource schemas = SchemaSource.of(MappingFiles.schemas(configuration).orThrow());
        List<Verdict> verdicts = new TestRunner(schemas, () -> 0).run(TestRequest.of(configuration, rules)).verdicts();
        rule = rules.rules().get(0);
        passed = verdicts.get(0);
        failed = verdicts.get(1);
        skipped = verdicts.get(2);
        alert = passed.alerts().get(0);
    }

    @Test
    void a_verdict() {
        TocsinAssertions.assertThat(passed).passed().hasAlerts(1).hasOutcome(Outcome.PASSED);
        TocsinAssertions.assertThat(failed).failed().hasAlerts(0).explains("event.outcome: success");
        TocsinAssertions.assertThat(skipped).hasOutcome(Outcome.SKIPPED);
        fails(() -> TocsinAssertions.assertThat(passed).failed(), """

                Expected the case to have failed, but it has passed:
                passed  Topic Created › fires/created.ndjson""");
        fails(() -> TocsinAssertions.assertThat(skipped).passed(), """

                Expected the case to have passed, but it has been skipped:
                skipped Topic Created › later
                  waits for the new integration""");
        fails(() -> TocsinAssertions.assertThat(passed).hasAlerts(2), """

                Expected 2 alerts, but there were 1:
                passed  Topic Created › fires/created.ndjson""");
        fails(() -> TocsinAssertions.assertThat(skipped).explains("clauses"), """

                Expected the explanation to contain
                  "clauses"
                but it is:
                skipped Topic Created › later
                  waits for the new integration""");
        fails(() -> TocsinAssertions.assertThat((Verdict) null).passed(), "\nExpecting actual not to be null");
    }

    @Test
    void a_failed_verdict_brings_its_whole_explanation() {
        assertThatThrownBy(() -> TocsinAssertions.assertThat(failed).passed()).hasMessage("""

                Expected the case to have passed, but it has failed:
                FAILED  Topic Created › fires/denied.ndjson
                  expected an alert for the event, but there was none
                  rule: rules/topic.toml:18
                  case: fixtures/topic/fires/denied.ndjson:1
                  event 1 of denied.ndjson: 1 of 2 clauses held; `event.outcome: success` did not: the event has "failure"
                      18 | event.action: CreateTopic and event.outcome: success
                         |                               ^^^^^^^^^^^^^^^^^^^^^^
                  event 1 of denied.ndjson
                    false and
                    true    event.action: CreateTopic   event.action is "CreateTopic"
                    false   event.outcome: success      event.outcome is "failure\"""");
    }

    @Test
    void an_alert() {
        TocsinAssertions.assertThat(alert).hasSeverity("low").hasRiskScore(21).hasRuleName("Topic Created").isFromEvents(0)
                .hasField("user.name", "bob").hasFields(Map.of("event", Map.of("action", "CreateTopic"))).lacksField("user.id");
        fails(() -> TocsinAssertions.assertThat(alert).hasField("user.name", "al"), """

                Expected other fields in the alert of "Topic Created":
                  user.name is "bob" instead of "al\"""");
        fails(() -> TocsinAssertions.assertThat(alert).lacksField("user.name"), """

                Expected other fields in the alert of "Topic Created":
                  user.name is "bob", expected no value""");
        fails(() -> TocsinAssertions.assertThat(alert).hasNewTerms("a"), """

                Expected the new terms of "Topic Created" to be
                  [a]
                but they are
                  missing""");
        fails(() -> TocsinAssertions.assertThat(alert).isFromEvents(0, 1), """

                Expected the alert of "Topic Created" to be from the events
                  [0, 1]
                but it is from
                  [0]""");
        fails(() -> TocsinAssertions.assertThat(alert).isBuildingBlock(), """

                Expected the alert of "Topic Created" to be a building block, but it is none""");
    }

    @Test
    void a_rule() {
        TocsinAssertions.assertThat(rule).hasSeverity("low").hasType("query").hasTag("Domain: Cloud").hasTechnique("T1496");
        fails(() -> TocsinAssertions.assertThat(rule).hasType("eql"), """

                rules/topic.toml: expected the type of "Topic Created" to be
                  "eql"
                but it is
                  "query\"""");
        fails(() -> TocsinAssertions.assertThat(rule).hasTechnique("T1059"), """

                rules/topic.toml: expected the techniques of "Topic Created" to contain
                  "T1059"
                but they are
                  [T1496]""");
    }

    private static void fails(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(AssertionError.class);
        try {
            call.call();
        } catch (Throwable thrown) {
            assertThat(thrown.getMessage().replace("\r\n", "\n").stripTrailing()).isEqualTo(message.stripTrailing());
        }
    }
}
