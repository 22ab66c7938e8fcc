package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.reference.StixFile;
import dev.tocsin.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules against versions of ATT&CK that a repository names. */
class AttackLintTest {
    private static final String THREAT = """
            tags = ["Tactic: Execution"]
            [[rule.threat]]
            framework = "MITRE ATT&CK"
            [[rule.threat.technique]]
            id = "T1086"
            name = "PowerShell"
            reference = "https://attack.mitre.org/techniques/T1086/"
            [rule.threat.tactic]
            id = "TA0002"
            name = "Execution"
            reference = "https://attack.mitre.org/tactics/TA0002/"
            """;
    private static final String NINE = StixFile.enterprise("9.0").tactic("TA0002", "Execution", "execution")
            .technique("T1086", "PowerShell", "execution").text();
    private static final String NINETEEN = StixFile.enterprise("19.0").tactic("TA0002", "Execution", "execution")
            .technique("T1059.001", "PowerShell", "execution").technique("T1086", "PowerShell", "execution", "\"revoked\": true")
            .revoked("T1086", "T1059.001").text();

    @TempDir
    Path root;

    private List<String> lint(String attack, String keys) throws IOException {
        Example example = Example.rule(keys).andFile("tocsin.toml", attack).andFile("fixtures/example/fires/x.ndjson", "{}")
                .andFile("attack/9.json", NINE).andFile("attack/19.json", NINETEEN);
        return ExampleFolder.lint(root, example).diagnostics().stream().map(d -> d.id() + ": " + d.message() + " / " + d.fix()).toList();
    }

    @Test
    void the_bundled_version_counts_where_nobody_names_another() throws IOException {
        assertThat(lint("", THREAT)).containsExactly(
                "threat-revoked: T1086 \"PowerShell\" is revoked in ATT&CK 18.1 / use T1059.001 \"PowerShell\"");
    }

    @Test
    void a_bundle_takes_its_place() throws IOException {
        assertThat(lint("attack = \"attack/9.json\"\n", THREAT)).isEmpty();
    }

    @Test
    void of_several_versions_the_finding_names_those_that_object() throws IOException {
        assertThat(lint("attack = [\"attack/9.json\", \"bundled\", \"attack/19.json\"]\n", THREAT)).containsExactly(
                "threat-revoked: T1086 \"PowerShell\" is revoked in ATT&CK 18.1 and 19.0 / use T1059.001 \"PowerShell\"");
        assertThat(lint("attack = [\"attack/9.json\", \"attack/19.json\"]\n", THREAT.replace("T1086", "T1562").replace("PowerShell", "Impair Defenses")))
                .containsExactly("threat-unknown: ATT&CK 9.0 and 19.0 have no technique T1562 / null");
    }

    @Test
    void mappings_to_a_version_are_held_against_that_version() throws IOException {
        String mapping = THREAT.replace("[[rule.threat", "[[rule.threat_mappings.threat").replace("[rule.threat.", "[rule.threat_mappings.threat.")
                .replace("[[rule.threat_mappings.threat]]\nframework", "threat = []\n[[rule.threat_mappings]]\nframework = \"MITRE ATT&CK\"\nversion = \"v19\"\n[[rule.threat_mappings.threat]]\nframework");
        assertThat(lint("attack = [\"attack/9.json\", \"attack/19.json\"]\n", mapping)).contains(
                "threat-revoked: T1086 \"PowerShell\" is revoked in ATT&CK 19.0 / use T1059.001 \"PowerShell\"");
        assertThat(lint("attack = [\"attack/9.json\", \"attack/19.json\"]\n", mapping.replace("v19", "9.0"))).noneMatch(f -> f.startsWith("threat-"));
    }

    @Test
    void a_broken_bundle_is_an_error_in_the_bundle() throws IOException {
        Example example = Example.rule("").andFile("tocsin.toml", "attack = \"attack.json\"\n").andFile("attack.json", "{\"type\": \"bundle\",\n \"objects\": [{");
        List<Diagnostic> found = ExampleFolder.lint(root, example.andFile("fixtures/example/fires/x.ndjson", "{}")).diagnostics();
        assertThat(found).singleElement().satisfies(d -> {
            assertThat(d.id()).isEqualTo("attack-bundle");
            assertThat(d.source().name()).isEqualTo("attack.json");
            assertThat(d.position().line()).isEqualTo(2);
        });
    }
}
