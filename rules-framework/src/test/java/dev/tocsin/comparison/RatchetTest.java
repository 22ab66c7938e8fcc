package dev.tocsin.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.event.Schemas;
import dev.tocsin.history.MadeRepository;
import dev.tocsin.lint.LintResult;
import dev.tocsin.lint.Linter;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Checked;
import dev.tocsin.rule.toml.TomlMemory;
import dev.tocsin.testing.Outcome;
import dev.tocsin.testing.SchemaSource;
import dev.tocsin.testing.TestRequest;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.TestRunner;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatchetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
    /** Its risk score does not fit its severity: one warning of risk-severity-band. */
    private static final MadeRule RULE = MadeRule.of(1, "process.name: \"evil\"");

    @TempDir
    Path folder;
    private MadeRepository made;

    @BeforeEach
    void make() {
        made = MadeRepository.in(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    private Configuration configuration() {
        return Configuration.discover(folder, Map.of()).orThrow();
    }

    private static String odd(MadeRule rule) {
        return rule.text().replace("risk_score = 47", "risk_score = 99");
    }

    private List<String> fresh() {
        Configuration current = configuration();
        RuleSet rules = new RuleLoader(current.root()).load(current.rules());
        Schemas schemas = Schemas.with(List.of());
        LintResult found = new Linter(current, schemas::forIndices, TODAY).lint(rules);
        assertThat(found.findings()).isNotEmpty();
        try (Base base = Base.open(new BaseRequest(folder, "main", true, current, Map.of(), TomlMemory.NONE)).orThrow()) {
            return new Ratchet(base, current, rules, schemas).fresh(found, TODAY).diagnostics().stream()
                    .map(d -> d.source().name() + " " + d.id()).toList();
        }
    }

    private TestResults results() {
        Configuration current = configuration();
        RuleSet rules = new RuleLoader(current.root()).load(current.rules());
        Schemas schemas = Schemas.with(List.of());
        TestResults found = new TestRunner(SchemaSource.of(schemas), () -> 0).run(TestRequest.of(current, rules));
        try (Base base = Base.open(new BaseRequest(folder, "main", true, current, Map.of(), TomlMemory.NONE)).orThrow()) {
            return new Ratchet(base, current, rules, schemas).fresh(found, false, () -> 0);
        }
    }

    @Test
    void what_the_base_had_is_not_told_again_wherever_the_file_lies_now() {
        made.file("rules/a.toml", odd(RULE)).commit("old");
        assertThat(fresh()).isEmpty();
        made.move("rules/a.toml", "rules/sub/renamed.toml").file("rules/sub/renamed.toml", "# one line more\n" + odd(RULE));
        assertThat(fresh()).isEmpty();
    }

    @Test
    void a_new_finding_is_told() {
        made.file("rules/a.toml", odd(RULE)).commit("old");
        made.file("rules/a.toml", odd(RULE).replace("risk_score = 99", "risk_score = 98"))
                .file("rules/b.toml", odd(MadeRule.of(2, "process.name: \"other\"")));
        assertThat(fresh()).contains("rules/a.toml risk-severity-band", "rules/b.toml risk-severity-band");
    }

    @Test
    void a_check_that_is_switched_on_today_finds_no_fault_with_what_was_there() {
        made.file("detections/a.toml", odd(RULE)).commit("without a configuration");
        made.file("tocsin.toml", "rules = \"detections\"\nprofile = \"elastic\"\n[checks]\nrisk-severity-band = \"error\"\n");
        assertThat(fresh()).isEmpty();
    }

    @Test
    void a_base_with_a_broken_rule_has_its_errors() {
        made.file("rules/a.toml", odd(RULE)).file("rules/broken.toml", "[rule\nname = 1\n").commit("old");
        made.move("rules/broken.toml", "rules/still_broken.toml");
        assertThat(fresh()).isEmpty();
        made.file("rules/more.toml", "[rule]]\n");
        assertThat(fresh()).isNotEmpty().allMatch(f -> f.startsWith("rules/more.toml "));
    }

    @Test
    void a_base_with_a_broken_configuration_is_read_with_today_s() {
        made.file("tocsin.toml", "rules = [").file("rules/a.toml", odd(RULE)).commit("old");
        made.file("tocsin.toml", "");
        try (Base base = Base.open(new BaseRequest(folder, "main", true, configuration(), Map.of(), TomlMemory.NONE)).orThrow()) {
            assertThat(base.warnings()).singleElement().satisfies(w -> assertThat(w.message()).startsWith(
                    "main has a tocsin.toml that cannot be read").endsWith("today's is used in its place"));
        }
        assertThat(fresh()).isEmpty();
    }

    @Test
    void line_ends_do_not_make_findings_new() {
        made.file("rules/a.toml", odd(RULE)).commit("old");
        made.file("rules/a.toml", odd(RULE).replace("\n", "\r\n"));
        assertThat(fresh()).noneMatch(f -> f.contains("risk-severity-band"));
    }

    @Test
    void cases_that_failed_before_do_not_fail_again() {
        made.file("rules/a.toml", RULE.text()).file("fixtures/a/fires/a.ndjson", MadeRule.event("harmless")).commit("old");
        made.move("rules/a.toml", "rules/moved.toml").move("fixtures/a/fires/a.ndjson", "fixtures/moved/fires/a.ndjson");
        TestResults results = results();
        assertThat(results.good()).isTrue();
        assertThat(results.count(Outcome.SKIPPED)).isEqualTo(1);
        assertThat(results.verdicts().get(0).headline()).startsWith("went wrong in main already: ");
        made.file("fixtures/moved/fires/b.ndjson", MadeRule.event("harmless"));
        assertThat(results().verdicts()).extracting(v -> v.testCase().name() + " " + v.outcome())
                .containsExactly("fires/a.ndjson SKIPPED", "fires/b.ndjson FAILED");
    }

    @Test
    void an_old_repository_without_fixtures_may_stay_so() {
        made.file("rules/a.toml", RULE.text()).commit("old");
        assertThat(results().problems()).isEmpty();
    }

    @Test
    void without_a_repository_there_is_no_base(@TempDir Path elsewhere) {
        Checked<Base> refused = Base.open(new BaseRequest(elsewhere, "main", true, Configuration.standard(elsewhere), Map.of(), TomlMemory.NONE));
        assertThat(refused.errors()).singleElement().satisfies(e -> assertThat(e.id()).isEqualTo("git-repository"));
        made.file("rules/a.toml", RULE.text()).commit("old");
        assertThat(Base.open(new BaseRequest(folder, "mian", true, configuration(), Map.of(), TomlMemory.NONE)).errors().get(0).fix())
                .contains("did you mean \"main\"?");
    }
}
