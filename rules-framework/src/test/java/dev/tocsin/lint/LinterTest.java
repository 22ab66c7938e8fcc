package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinterTest {
    @TempDir
    Path root;

    private List<String> lint(Example example, String profile) throws IOException {
        return ExampleFolder.lint(root, example.andFile("fixtures/example/fires/x.ndjson", "{}"), profile).diagnostics().stream()
                .map(d -> d.position() + " " + d.level() + " " + d.id()).toList();
    }

    private List<String> lint(Example example) throws IOException {
        return lint(example, "custom");
    }

    @Test
    void levels_come_from_the_profile_and_the_configuration() throws IOException {
        Example example = Example.rule("risk_score = 60");
        assertThat(lint(example)).containsExactly("15:14 WARNING risk-severity-band");
        assertThat(lint(example, "elastic")).containsExactly("15:14 ERROR risk-severity-band");
    }

    @Test
    void a_level_of_the_configuration_wins() throws IOException {
        assertThat(lint(Example.rule("risk_score = 60").andFile("tocsin.toml", "[checks]\nrisk-severity-band = \"info\"\n")))
                .containsExactly("15:14 INFO risk-severity-band");
    }

    @Test
    void a_check_that_is_off_finds_nothing() throws IOException {
        assertThat(lint(Example.rule("risk_score = 60").andFile("tocsin.toml", "[checks]\nrisk-severity-band = \"off\"\n"))).isEmpty();
    }

    @Test
    void all_findings_of_a_file_are_told_sorted_by_place() throws IOException {
        assertThat(lint(Example.rule("""
                severity = "hihg"
                references = ["wiki"]
                interval = "5 minutes"
                [metadata]
                updated_date = "2026/02/30"
                """))).containsExactly("5:16 WARNING date-calendar", "17:12 ERROR value-unknown", "24:15 WARNING reference-url",
                "25:12 ERROR interval-format");
    }

    @Test
    void a_comment_above_a_table_waives_findings_in_all_of_it() throws IOException {
        Example example = Example.rule("""
                tags = ["Tactic: Stealth"]
                # tocsin:ignore threat-name -- the name of the next version
                [[rule.threat]]
                framework = "MITRE ATT&CK"
                [[rule.threat.technique]]
                id = "T1562"
                name = "Impaired Defenses"
                reference = "https://attack.mitre.org/techniques/T1562/"
                [rule.threat.tactic]
                id = "TA0005"
                name = "Stealth"
                reference = "https://attack.mitre.org/tactics/TA0005/"
                """);
        assertThat(lint(example)).isEmpty();
    }

    @Test
    void a_comment_after_a_value_waives_findings_in_it() throws IOException {
        assertThat(lint(Example.rule("risk_score = 60 # tocsin:ignore risk-severity-band -- agreed"))).isEmpty();
    }

    @Test
    void a_comment_waives_nothing_but_what_it_names() throws IOException {
        assertThat(lint(Example.rule("risk_score = 60 # tocsin:ignore tag-casing -- agreed")))
                .containsExactly("15:14 WARNING risk-severity-band", "15:17 WARNING waiver-unused");
    }

    @Test
    void a_waiver_of_an_unknown_check_is_an_error_with_a_suggestion() throws IOException {
        List<Diagnostic> found = ExampleFolder.lint(root, Example.rule("risk_score = 47 # tocsin:ignore tag-casting -- agreed")
                .andFile("fixtures/example/fires/x.ndjson", "{}")).diagnostics();
        assertThat(found).singleElement().satisfies(d -> {
            assertThat(d.id()).isEqualTo("waiver-invalid");
            assertThat(d.fix()).isEqualTo("did you mean \"tag-casing\"?");
        });
    }

    @Test
    void a_waiver_of_the_configuration_covers_the_files_of_its_patterns() throws IOException {
        Example waiver = Example.rule("risk_score = 60").andFile("tocsin.toml", """
                [[waivers]]
                check = "risk-severity-band"
                paths = ["rules/ex*.toml"]
                reason = "agreed"
                """);
        LintResult result = ExampleFolder.lint(root, waiver.andFile("fixtures/example/fires/x.ndjson", "{}"));
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.waived()).isEqualTo(1);
    }

    @Test
    void a_deprecated_rule_is_asked_only_how_it_was_deprecated() throws IOException {
        String keys = "risk_score = 60\ntags = [\"x\", \"x\"]\n[metadata]\nmaturity = \"deprecated\"\n";
        assertThat(lint(Example.rule(keys), "elastic")).isNotEmpty().allMatch(found -> found.contains(" deprecated-"));
    }

    @Test
    void a_rule_that_was_deprecated_as_it_should_be_is_left_alone() throws IOException {
        String keys = "risk_score = 60\n[metadata]\n-integration\ndeprecated_reason = \"Noise.\"\ndeprecation_date = \"2026/01/31\"\n"
                + "maturity = \"deprecated\"\n";
        assertThat(lint(Example.at("rules/_deprecated/x.toml", keys), "elastic")).allMatch(found -> found.endsWith("key-order") || found.endsWith("fixture-without-rule"));
    }

    @Test
    void a_broken_file_is_told_of_once_and_hides_no_other() throws IOException {
        assertThat(lint(Example.file("[rule]\nname = 'x\nrisk_score = 300\n").and(Example.at("rules/b.toml", "risk_score = 60"))
                .andFile("fixtures/b/fires/x.ndjson", "{}")))
                .containsExactly("15:14 WARNING risk-severity-band", "2:8 ERROR toml-syntax", "3:14 ERROR value-range");
    }
}
