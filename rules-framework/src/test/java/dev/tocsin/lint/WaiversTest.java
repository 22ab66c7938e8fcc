package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiversTest {
    private static final String TACTIC = "[rule.threat.tactic]\nid = \"TA0005\"\nname = \"Defense Evasion\"\n"
            + "reference = \"https://attack.mitre.org/tactics/TA0005/\"\n";

    @TempDir
    Path root;

    private LintResult lint(Example example) throws IOException {
        return ExampleFolder.lint(root, example.andFile("fixtures/example/fires/x.ndjson", "{}"));
    }

    private List<String> found(Example example) throws IOException {
        return lint(example).diagnostics().stream().map(d -> d.level() + " " + d.id()).toList();
    }

    /** {@code ~} is a line end. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "above a key | # tocsin:ignore risk-severity-band -- agreed~risk_score = 60",
        "with blanks and other comments between | # tocsin:ignore risk-severity-band -- agreed~~# in May~risk_score = 60",
        "after a value | risk_score = 60 # tocsin:ignore risk-severity-band -- agreed",
        "above a key of another table | [metadata]~# tocsin:ignore date-order -- a typing error of then~updated_date = \"2025/01/01\"",
        "above a list | # tocsin:ignore tag-duplicate -- agreed~tags = [\"Tactic: Defense Evasion\", \"x\", \"x\"]",
        "above an element of a list | tags = [~  \"Tactic: Defense Evasion\",~  \"x\",~  # tocsin:ignore tag-duplicate -- agreed~  \"x\",~]",
        "after an element of a list | tags = [~  \"Tactic: Defense Evasion\",~  \"x\",~  \"x\", # tocsin:ignore tag-duplicate -- agreed~]",
        "after the bracket that closes a list | tags = [~  \"Tactic: Defense Evasion\",~  \"x\",~  \"x\",~] # tocsin:ignore tag-duplicate -- agreed",
        "after a string of several lines | query = '''~event.action : no.such.thing or event.action : no.such.thing~''' # tocsin:ignore clause-repeated -- agreed",
        "two above one key | # tocsin:ignore risk-severity-band -- agreed~# tocsin:ignore file-layout -- a tool~risk_score=60",
        "one above and one after | # tocsin:ignore risk-severity-band -- agreed~risk_score=60 # tocsin:ignore file-layout -- a tool",
    })
    void a_comment_waives_where_it_stands(String place, String keys) throws IOException {
        LintResult result = lint(Example.rule(keys.replace("~", "\n") + "\n"));
        assertThat(result.diagnostics()).extracting(Diagnostic::rendered).isEmpty();
        assertThat(result.waivedFindings()).isNotEmpty().allSatisfy(w -> assertThat(w.inFile()).isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "above a row | # tocsin:ignore threat-name -- ours~[[rule.threat]]~framework = \"MITRE ATT&CK\"~[[rule.threat.technique]]~HEAD",
        "above a row of a row | [[rule.threat]]~framework = \"MITRE ATT&CK\"~# tocsin:ignore threat-name -- ours~[[rule.threat.technique]]~HEAD",
        "after a header | [[rule.threat]]~framework = \"MITRE ATT&CK\"~[[rule.threat.technique]] # tocsin:ignore threat-name -- ours~HEAD",
    })
    void a_comment_at_a_table_waives_in_all_of_it(String place, String keys) throws IOException {
        String technique = "id = \"T1562\"\nname = \"Impaired Defenses\"\nreference = \"https://attack.mitre.org/techniques/T1562/\"\n";
        assertThat(found(Example.rule(keys.replace("~", "\n").replace("HEAD", technique) + TACTIC))).isEmpty();
    }

    @Test
    void a_comment_waives_nothing_before_or_after_its_place() throws IOException {
        assertThat(found(Example.rule("# tocsin:ignore tag-duplicate -- agreed\nlicense = \"Apache-2.0\"\n"
                + "tags = [\"Tactic: Defense Evasion\", \"x\", \"x\"]\n"))).containsExactly("WARNING waiver-unused", "WARNING tag-duplicate");
    }

    @Test
    void a_comment_at_the_head_of_a_file_waives_what_is_said_of_the_file() throws IOException {
        Files.createDirectories(root.resolve("rules"));
        Files.writeString(root.resolve("rules/My-Rule.toml"), "# tocsin:ignore file-name-form -- an old tool needs it\n" + ExampleRule.with(""));
        assertThat(ExampleFolder.lint(root, "elastic").diagnostics()).noneMatch(d -> d.id().equals("file-name-form") || d.id().startsWith("waiver"));
    }

    @Test
    void a_comment_in_a_hunt_waives() throws IOException {
        Example example = Example.hunt("# tocsin:ignore hunt-technique-unknown -- of another matrix\nmitre = [\"T9562\"]\n");
        assertThat(found(example)).noneMatch(f -> f.contains("hunt-technique-unknown") || f.contains("waiver"));
    }

    /** What is wrong with a waiver is told at the comment. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "# tocsin:ignore risk-severity-band -- | a waiver needs a reason after \"--\" | write # tocsin:ignore CHECK -- REASON",
        "# tocsin:ignore risk-severity-band | a waiver is written \"tocsin:ignore\", the check, \"--\" and a reason | write # tocsin:ignore CHECK -- REASON",
        "# tocsin:ignore -- agreed | a waiver is written \"tocsin:ignore\", the check, \"--\" and a reason | write # tocsin:ignore CHECK -- REASON",
        "# tocsin:ignored risk-severity-band -- agreed | a waiver is written \"tocsin:ignore\", the check, \"--\" and a reason | write # tocsin:ignore CHECK -- REASON",
        "# tocsin: ignore risk-severity-band -- agreed | a waiver is written \"tocsin:ignore\", the check, \"--\" and a reason | write # tocsin:ignore CHECK -- REASON",
        "# tocsin:ignore risk-severity-bend -- agreed | there is no check \"risk-severity-bend\" to waive | did you mean \"risk-severity-band\"?",
        "# tocsin:ignore everything -- agreed | there is no check \"everything\" to waive | tocsin:list-checks lists all checks",
    })
    void a_waiver_that_cannot_be_used_is_an_error(String comment, String message, String fix) throws IOException {
        List<Diagnostic> found = lint(Example.rule("risk_score = 60 " + comment + "\n")).diagnostics();
        assertThat(found).extracting(Diagnostic::id).containsExactly("risk-severity-band", "waiver-invalid");
        assertThat(found.get(1)).satisfies(d -> {
            assertThat(d.level()).isEqualTo(Level.ERROR);
            assertThat(d.message()).isEqualTo(message);
            assertThat(d.fix()).isEqualTo(fix);
            assertThat(d.span().of(d.source().text())).isEqualTo(comment);
        });
    }

    private Diagnostic ofSettings(String keys, String waiver) throws IOException {
        List<Diagnostic> found = lint(Example.rule(keys).andFile("tocsin.toml", "profile = \"custom\"\n\n[[waivers]]\n" + waiver)).diagnostics();
        Diagnostic last = found.get(found.size() - 1);
        assertThat(last.source().name()).isEqualTo("tocsin.toml");
        assertThat(last.position().line()).isEqualTo(3);
        return last;
    }

    @Test
    void a_waiver_of_the_settings_holds_until_its_last_day() throws IOException {
        String waiver = "check = \"risk-severity-band\"\npaths = \"rules/**\"\nreason = \"agreed\"\nexpires = ";
        LintResult held = lint(Example.rule("risk_score = 60\n").andFile("tocsin.toml", "[[waivers]]\n" + waiver + "2026-06-01\n"));
        assertThat(held.diagnostics()).isEmpty();
        assertThat(held.waivedFindings()).singleElement().satisfies(w -> {
            assertThat(w.inFile()).isFalse();
            assertThat(w.reason()).isEqualTo("agreed");
        });
        Diagnostic expired = ofSettings("risk_score = 60\n", waiver + "2026-05-31\n");
        assertThat(expired.id()).isEqualTo("waiver-expired");
        assertThat(expired.message()).isEqualTo("the waiver of \"risk-severity-band\" expired on 2026-05-31");
    }

    @Test
    void a_waiver_of_the_settings_that_waives_nothing_is_a_finding() throws IOException {
        assertThat(ofSettings("", "check = \"risk-severity-band\"\npaths = \"rules/**\"\nreason = \"agreed\"\n").id()).isEqualTo("waiver-unused");
        assertThat(ofSettings("risk_score = 60\n", "check = \"risk-severity-band\"\npaths = \"hunts/**\"\nreason = \"agreed\"\n").id())
                .isEqualTo("waiver-unused");
    }

    @Test
    void a_waiver_of_the_settings_for_no_check_is_an_error_with_a_suggestion() throws IOException {
        Diagnostic wrong = ofSettings("", "check = \"risk-severity-bend\"\npaths = \"rules/**\"\nreason = \"agreed\"\n");
        assertThat(wrong.id()).isEqualTo("waiver-invalid");
        assertThat(wrong.level()).isEqualTo(Level.ERROR);
        assertThat(wrong.fix()).isEqualTo("did you mean \"risk-severity-band\"?");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "check = \"tag-casing\"~paths = \"a\" | \"waivers.reason\" is missing",
        "check = \"tag-casing\"~paths = \"a\"~reason = \" \" | a waiver needs a reason",
        "check = \"tag-casing\"~reason = \"x\" | \"waivers.paths\" is missing",
        "paths = \"a\"~reason = \"x\" | \"waivers.check\" is missing",
        "check = \"tag-casing\"~paths = \"a[\"~reason = \"x\" | \"a[\" is no pattern of files",
        "check = \"tag-casing\"~paths = \"a\"~reason = \"x\"~expires = \"tomorrow\" | a date such as 2027-01-31 was expected",
        "check = \"tag-casing\"~paths = \"a\"~reason = \"x\"~until = 2027-01-31 | until",
    })
    void a_waiver_of_the_settings_needs_its_parts(String waiver, String message) throws IOException {
        Files.writeString(root.resolve("tocsin.toml"), "[[waivers]]\n" + waiver.replace("~", "\n") + "\n");
        assertThat(Configuration.discover(root, Map.of()).errors()).anySatisfy(d -> assertThat(d.message()).contains(message));
    }

    @Test
    void a_waiver_of_a_check_that_is_off_is_left_alone() throws IOException {
        assertThat(found(Example.rule("risk_score = 60 # tocsin:ignore risk-severity-band -- agreed\n")
                .andFile("tocsin.toml", "[checks]\nrisk-severity-band = \"off\"\n"))).isEmpty();
    }
}
