package dev.tocsin.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.reference.AttackEntry.Status;
import dev.tocsin.reference.StixBundle.Domain;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StixBundleTest {
    @TempDir
    Path folder;

    private Checked<StixBundle> read(String text) throws IOException {
        return read("attack.json", text);
    }

    private Checked<StixBundle> read(String name, String text) throws IOException {
        return StixBundle.read("reference/" + name, Files.writeString(folder.resolve(name), text));
    }

    private static StixFile usual() {
        return StixFile.enterprise("19.0").tactic("TA0002", "Execution", "execution").technique("T1059", "Interpreter", "execution")
                .technique("T1059.001", "PowerShell", "execution", "\"x_mitre_is_subtechnique\": true")
                .technique("T1086", "Old PowerShell", "execution", "\"revoked\": true")
                .technique("T1999", "Forgotten", "execution", "\"x_mitre_deprecated\": true").revoked("T1086", "T1059.001");
    }

    @Test
    void a_bundle_gives_tactics_techniques_and_successors() throws IOException {
        StixBundle bundle = read(usual().text()).orThrow();
        assertThat(bundle.version()).isEqualTo("19.0");
        assertThat(bundle.entries()).containsOnlyKeys(Domain.ENTERPRISE);
        Attack attack = AttackVersions.of(List.of(bundle), false).get(0);
        assertThat(attack.entry("T1059.001")).hasValueSatisfying(e -> {
            assertThat(e.kind()).isEqualTo(AttackEntry.Kind.SUBTECHNIQUE);
            assertThat(e.tactics()).containsExactly("TA0002");
            assertThat(e.name()).isEqualTo("PowerShell");
        });
        assertThat(attack.entry("T1086")).hasValueSatisfying(e -> {
            assertThat(e.status()).isEqualTo(Status.REVOKED);
            assertThat(attack.today(e)).map(AttackEntry::id).contains("T1059.001");
        });
        assertThat(attack.entry("T1999")).map(AttackEntry::status).contains(Status.DEPRECATED);
        assertThat(attack.entry("TA0002")).map(AttackEntry::name).contains("Execution");
    }

    @Test
    void the_older_form_of_other_domains_is_read_too() throws IOException {
        String text = """
                {"objects": [{"type": "x-mitre-tactic", "id": "a", "name": "Impact", "x_mitre_shortname": "impact",
                   "external_references": [{"source_name": "mitre-ics-attack", "external_id": "TA0105"}]},
                 {"type": "attack-pattern", "id": "b", "name": "Loss of View", "kill_chain_phases": [{"kill_chain_name": "mitre-ics-attack",
                   "phase_name": "impact"}], "external_references": [{"source_name": "mitre-ics-attack", "external_id": "T0829"}]},
                 {"type": "attack-pattern", "id": "c", "name": "Our own", "external_references": []}], "type": "bundle"}
                """;
        StixBundle bundle = read("ics-attack-12.1.json", text).orThrow();
        assertThat(bundle.version()).isEqualTo("12.1");
        assertThat(bundle.entries()).containsOnlyKeys(Domain.ICS);
        assertThat(bundle.entries().get(Domain.ICS)).extracting(AttackEntry::id).containsExactly("TA0105", "T0829");
        assertThat(bundle.entries().get(Domain.ICS).get(1).tactics()).containsExactly("TA0105");
    }

    @ParameterizedTest(name = "[{index}] {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`` | 1:1 | the file is no STIX bundle: it is empty",
        "[] | 1:1 | the file is no STIX bundle: it is no JSON object",
        "{\"type\": \"FeatureCollection\"} | 1:10 | the file is no STIX bundle: its type is \"FeatureCollection\"",
        "{\"type\": \"bundle\"} | 1:18 | the file is no STIX bundle: it has no objects",
        "{\"objects\": []} | 1:15 | the file is no STIX bundle: it has no type",
        "{\"type\": \"bundle\", \"objects\": [1]} | 1:32 | an object was expected",
        "{\"type\": \"bundle\", \"objects\": []} | 1:1 | the bundle has no technique of ATT&CK",
        "{\"type\": \"bundle\", \"objects\": []} {} | 1:35 | something follows the bundle",
    })
    void what_is_no_bundle_is_refused_at_its_place(String text, String place, String message) throws IOException {
        List<Diagnostic> errors = read(text).errors();
        assertThat(errors).first().satisfies(d -> {
            assertThat(d.message()).isEqualTo(message);
            assertThat(d.position()).hasToString(place);
            assertThat(d.source().name()).isEqualTo("reference/attack.json");
        });
    }

    @Test
    void a_bundle_that_was_cut_off_names_the_line() throws IOException {
        String text = usual().text();
        Diagnostic error = read(text.substring(0, text.indexOf("Old PowerShell"))).errors().get(0);
        assertThat(error.message()).startsWith("the file is no JSON from here on: Unexpected end-of-input");
        assertThat(error.position().line()).isEqualTo(9);
    }

    @Test
    void broken_json_and_bytes_that_are_no_utf_8_name_the_place() throws IOException {
        assertThat(read(usual().text().replace("\"Forgotten\"", "Forgotten")).errors().get(0).position().line()).isEqualTo(10);
        Path file = folder.resolve("latin.json");
        Files.write(file, usual().text().replace("Forgotten", "Oubli\u00e9").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(StixBundle.read("latin.json", file).errors().get(0).position().line()).isEqualTo(10);
    }

    @Test
    void successors_in_a_circle_are_refused_at_a_line() throws IOException {
        StixFile circle = usual().technique("T1100", "A", "execution", "\"revoked\": true").technique("T1101", "B", "execution", "\"revoked\": true")
                .revoked("T1100", "T1101").revoked("T1101", "T1100");
        assertThat(read(circle.text()).errors()).singleElement().satisfies(d -> {
            assertThat(d.message()).isEqualTo("T1100 is revoked by T1101, which is revoked in turn, in a circle that ends nowhere");
            assertThat(d.position().line()).isEqualTo(14);
        });
        assertThat(read(usual().revoked("T1086", "T1086").text()).errors()).singleElement()
                .satisfies(d -> assertThat(d.message()).startsWith("T1086 is revoked by T1086"));
    }

    @Test
    void nesting_without_end_is_refused() throws IOException {
        String text = "{\"type\": \"bundle\", \"objects\": [{\"x\": " + "[".repeat(100_000);
        assertThat(read(text).errors()).singleElement().satisfies(d -> assertThat(d.message()).contains("nesting"));
    }

    @Test
    void a_file_that_is_not_there_says_so() {
        assertThat(StixBundle.read("x.json", folder.resolve("x.json")).errors()).singleElement()
                .satisfies(d -> assertThat(d.message()).isEqualTo("the STIX bundle cannot be read: it does not exist"));
    }

    /** Tens of megabytes on one line, most of them of no use to us. */
    @Test
    void a_huge_bundle_is_read_as_a_stream() throws IOException {
        Path file = folder.resolve("huge.json");
        String filler = ", {\"type\": \"malware\", \"id\": \"malware--1\", \"description\": \"" + "x".repeat(4000) + "\"}";
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(usual().text().replace("\n", " ").replaceFirst("\\]\\s*\\}\\s*$", ""));
            for (int i = 0; i < 8000; i++) {
                out.write(filler);
            }
            out.write("]}");
        }
        assertThat(Files.size(file)).isGreaterThan(30_000_000);
        assertThat(StixBundle.read("huge.json", file).orThrow().entries().get(Domain.ENTERPRISE)).hasSize(5);
        Files.writeString(file, "oops", java.nio.file.StandardOpenOption.APPEND);
        assertThat(StixBundle.read("huge.json", file).errors()).singleElement().satisfies(d ->
                assertThat(d.message()).startsWith("the file is no JSON from here on").contains("(column 3"));
    }

    @Test
    void more_techniques_than_any_version_has_are_refused() throws IOException {
        StixFile many = usual();
        for (int i = 0; i < 60_000; i++) {
            many.object("\"type\": \"attack-pattern\", \"id\": \"p%d\", \"name\": \"x\", \"external_references\": [{\"source_name\": \"mitre-attack\", "
                    + "\"external_id\": \"T1000.001\"}]", i);
        }
        assertThat(read(many.text()).errors()).singleElement().satisfies(d ->
                assertThat(d.message()).startsWith("the bundle has more than 50000 techniques"));
    }

    @Test
    void bundles_replace_the_bundled_version_or_join_it() throws IOException {
        StixBundle nineteen = read(usual().text()).orThrow();
        StixBundle nine = read(StixFile.enterprise("9.0").tactic("TA0002", "Execution", "execution").technique("T1086", "PowerShell", "execution").text())
                .orThrow();
        StixBundle mobile = read(StixFile.mobile("19.0").tactic("TA0027", "Initial Access", "initial-access")
                .technique("T1660", "Phishing", "initial-access").text()).orThrow();
        assertThat(AttackVersions.of(List.of(), false)).containsExactly(Attack.enterprise());
        assertThat(AttackVersions.of(List.of(nineteen, nine), false)).extracting(Attack::version).containsExactly("9.0", "19.0");
        assertThat(AttackVersions.of(List.of(nineteen, nine), true)).extracting(Attack::version).containsExactly("9.0", "18.1", "19.0");
        assertThat(AttackVersions.of(List.of(mobile), false)).singleElement().satisfies(a -> {
            assertThat(a.version()).isEqualTo("18.1");
            assertThat(a.entry("T1660")).map(AttackEntry::tactics).contains(List.of("TA0027"));
            assertThat(a.entry("T1562")).isPresent();
        });
        assertThat(AttackVersions.of(List.of(nineteen, nine, mobile), false)).allSatisfy(a -> assertThat(a.entry("T1660")).isPresent());
    }
}
