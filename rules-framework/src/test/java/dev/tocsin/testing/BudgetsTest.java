package dev.tocsin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.MappingFiles;
import dev.tocsin.rule.RuleLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetsTest {
    @TempDir
    Path root;

    @Test
    void a_budget_is_a_number_of_alerts_until_there_are_a_hundred_thousand_events() {
        settings("""
                benignBudget = 3

                [[budgets]]
                rule = "aws/*"
                alerts = 20
                reason = "many accounts"
                """);
        Budgets budgets = request().budgets();
        assertThat(budgets.allowed("id", "linux/x", 12)).isEqualTo(3);
        assertThat(budgets.allowed("id", "aws/x", 12)).isEqualTo(20);
        assertThat(budgets.allowed("id", "aws/x", 99_999)).isEqualTo(20);
        assertThat(budgets.allowed("id", "aws/x", 250_000)).isEqualTo(50);
        assertThat(budgets.allowed("id", "linux/x", 150_000)).isEqualTo(4);
    }

    @Test
    void more_alerts_than_the_budget_fail() {
        repository(2);
        assertThat(run().count(Outcome.FAILED)).isEqualTo(1);
        settings("benignBudget = 2\n");
        assertThat(run().good()).isTrue();
        settings("benignBudget = 1\n");
        assertThat(run().verdicts()).anySatisfy(v -> assertThat(v.headline()).isEqualTo("expected at most 1 alert, but 2 came"));
    }

    @Test
    void what_a_run_did_not_write_counts() {
        repository(130);
        settings("benignBudget = 120\n");
        assertThat(run().verdicts()).anySatisfy(v ->
                assertThat(v.headline()).isEqualTo("expected at most 120 alerts, but 130 would come, were it not for max_signals"));
    }

    @Test
    void an_expired_budget_fails_and_does_not_count() {
        repository(1);
        settings("""
                [[budgets]]
                rule = "noisy"
                alerts = 1
                reason = "until the proxy is replaced"
                expires = 2026-11-21
                """);
        assertThat(run().count(Outcome.FAILED)).isEqualTo(1);
        assertThat(run().problems()).singleElement().asString().startsWith("tocsin.toml:1:").contains("[budget-expired]",
                "expired on 2026-11-21 (its reason was: until the proxy is replaced)");
        assertThat(run(request().on(LocalDate.of(2026, 11, 21))).good()).isTrue();
    }

    @Test
    void a_budget_of_no_rule_is_told() {
        repository(0);
        settings("[[budgets]]\nrule = \"noise\"\nalerts = 1\nreason = \"x\"\n");
        assertThat(run().problems()).singleElement().asString().contains("[budget-unused] no rule is called \"noise\"");
    }

    @Test
    void rows_are_checked_as_they_are_read() {
        settings("""
                benignBudget = -1

                [[budgets]]
                rule = "x"
                alerts = -2
                reason = " "
                expires = 2026-11-21T00:00:00

                [[overlaps]]
                on = "y"
                """);
        assertThat(Configuration.discover(root, Map.of()).errors()).extracting(d -> d.message()).contains("\"benignBudget\" cannot be negative",
                "a budget cannot be negative", "a budget needs a reason", "\"budgets.expires\" has a time, but a date alone was expected");
        assertThat(Configuration.discover(root, Map.of()).errors()).hasSize(6);
    }

    private void repository(int alerts) {
        Repository repository = new Repository(root).rule("noisy.toml", "Noisy", "event.action: x", "");
        repository.file("fixtures/noisy/fires/one.ndjson", "{\"event.action\": \"x\"}\n");
        repository.file("fixtures/benign/day.ndjson", "{\"event.action\": \"x\"}\n".repeat(alerts) + "{\"event.action\": \"y\"}\n");
    }

    private void settings(String toml) {
        new Repository(root).file("tocsin.toml", toml);
    }

    private TestResults run() {
        return run(request().on(LocalDate.of(2026, 11, 22)));
    }

    private TestResults run(TestRequest request) {
        Configuration configuration = Configuration.discover(root, Map.of()).orThrow();
        return new TestRunner(SchemaSource.of(MappingFiles.schemas(configuration).orThrow()), () -> 0).run(request);
    }

    private TestRequest request() {
        Configuration configuration = Configuration.discover(root, Map.of()).orThrow();
        return TestRequest.of(configuration, new RuleLoader(configuration.root()).load(configuration.rules().stream()
                .filter(java.nio.file.Files::exists).toList()));
    }
}
