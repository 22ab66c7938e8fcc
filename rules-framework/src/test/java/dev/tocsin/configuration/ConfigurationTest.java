package dev.tocsin.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    Path root;

    @Test
    void without_a_file_every_key_has_its_standard_value() {
        Configuration standard = Configuration.standard(root);
        assertThat(standard.rules()).containsExactly(standard.root().resolve("rules"));
        assertThat(standard.fixtures()).isEqualTo(standard.root().resolve("fixtures"));
        assertThat(standard.failLevel()).contains(Level.ERROR);
        assertThat(standard.fixturePolicy()).isEqualTo(FixturePolicy.RECOMMENDED);
        assertThat(standard.profile()).isEqualTo(Profile.CUSTOM);
    }

    @Test
    void the_page_of_a_check_is_below_an_address_or_where_its_id_stands_in_one() throws IOException {
        assertThat(read("docsUrl = \"https://example.org/rules\"\n", Map.of()).orThrow().checkPage("tag-casing"))
                .contains("https://example.org/rules/checks/tag-casing.html");
        assertThat(read("docsUrl = \"https://example.org/{check}.md\"\n", Map.of()).orThrow().checkPage("tag-casing"))
                .contains("https://example.org/tag-casing.md");
        assertThat(Configuration.standard(root).checkPage("tag-casing")).isEmpty();
        assertThat(read("docsUrl = \"docs/rules\"\n", Map.of()).errors()).singleElement()
                .satisfies(d -> assertThat(d.message()).isEqualTo("\"docs/rules\" is no address of the web"));
    }

    @Test
    void every_key_is_read() throws IOException {
        Configuration read = read("""
                rules = ["detections", "hunts"]
                fixtures = "tests/events"
                docs = "site"
                mappings = "mapping.json"
                attack = []
                fixturePolicy = "required"
                profile = "elastic"
                failLevel = "never"
                stackVersions = ["8.19.0", "9.2.0"]
                [checks]
                tag-casing = "off"
                key-unknown = "warning"
                [[waivers]]
                check = "tag-casing"
                paths = "detections/old/**"
                reason = "kept as it was"
                expires = 2027-01-31
                """, Map.of()).orThrow();
        assertThat(read.rules()).containsExactly(read.root().resolve("detections"), read.root().resolve("hunts"));
        assertThat(read.failLevel()).isEmpty();
        assertThat(read.stackVersions()).containsExactly("8.19.0", "9.2.0");
        assertThat(read.checks().get("tag-casing").level()).isEmpty();
        assertThat(read.checks().get("key-unknown").level()).contains(Level.WARNING);
        assertThat(read.waivers()).singleElement().satisfies(w -> {
            assertThat(w.expires()).contains(LocalDate.of(2027, 1, 31));
            assertThat(w.covers("detections/old/a/b.toml")).isTrue();
            assertThat(w.covers("detections/new/b.toml")).isFalse();
        });
    }

    @Test
    void unknown_keys_and_wrong_values_are_refused_with_place_and_suggestion() throws IOException {
        Checked<Configuration> read = read("""
                rule = "x"
                profile = "elastc"
                fixtures = 5
                [checks]
                tag-casing = "loud"
                [[waivers]]
                check = "x"
                paths = ["**"]
                reason = " "
                """, Map.of());
        assertThat(read.ok()).isFalse();
        assertThat(read.diagnostics().stream().sorted(Diagnostic.ORDER)).extracting(d -> d.position() + " " + d.fix()).containsExactly(
                "1:1 did you mean \"rules\"?", "2:11 did you mean \"elastic\"?", "3:12 null", "5:14 null",
                "9:10 say why the finding is accepted");
    }

    @Test
    void a_stack_version_that_is_none_is_refused_at_its_place() throws IOException {
        assertThat(read("stackVersions = [\"9.2.0\", \"newest\"]", Map.of()).errors()).singleElement().satisfies(e ->
                assertThat(e.rendered()).contains("1:27", "\"newest\" is no version of the Elastic Stack"));
        assertThat(read("", Map.of(Key.STACK_VERSIONS, "9.2.0,v9")).errors()).singleElement().satisfies(e ->
                assertThat(e.message()).contains("\"v9\" is no version"));
    }

    @Test
    void what_a_repository_agrees_on_is_read() throws IOException {
        Configuration read = read("""
                tags = ["Domain: Cloud"]
                [frozen]
                c5a1cb35-0b4c-4f0e-a5a8-3f1f0c0d8e11 = "Trail Stopped"
                """, Map.of()).orThrow();
        assertThat(read.conventions().tags()).containsExactly("Domain: Cloud");
        assertThat(read.conventions().frozen()).singleElement().satisfies(f -> assertThat(f.name()).isEqualTo("Trail Stopped"));
    }

    @Test
    void a_pattern_that_cannot_be_one_is_refused_at_its_place() throws IOException {
        assertThat(read("[[waivers]]\ncheck = \"x\"\nreason = \"r\"\npaths = [\"a/**\", \"b/[c\"]\n", Map.of()).errors())
                .singleElement().satisfies(error -> {
                    assertThat(error.position()).hasToString("4:18");
                    assertThat(error.message()).startsWith("\"b/[c\" is no pattern of files: ");
                });
    }

    @Test
    void goal_parameters_win() throws IOException {
        Configuration read = read("failLevel = 'error'\n[checks]\na = 'off'", Map.of(Key.FAIL_LEVEL, "info", Key.RULES, "one, two",
                Key.CHECKS, "a=error,b=off")).orThrow();
        assertThat(read.failLevel()).contains(Level.INFO);
        assertThat(read.rules()).hasSize(2);
        assertThat(read.checks().get("a").level()).contains(Level.ERROR);
        assertThat(read.checks().get("b").level()).isEqualTo(Optional.empty());
    }

    @Test
    void wrong_goal_parameters_are_refused_by_name() {
        Checked<Configuration> read = Configuration.discover(root, Map.of(Key.FAIL_LEVEL, "loud", Key.CHECKS, "a"));
        assertThat(read.diagnostics()).extracting(d -> d.source().name())
                .containsExactlyInAnyOrder("tocsin.failLevel", "tocsin.checks");
    }

    @Test
    void the_nearest_file_above_is_found() throws IOException {
        Files.writeString(root.resolve("tocsin.toml"), "rules = \"mine\"");
        Path below = Files.createDirectories(root.resolve("a/b"));
        assertThat(Configuration.discover(below, Map.of()).orThrow().rules())
                .containsExactly(root.toAbsolutePath().normalize().resolve("mine"));
        Files.createDirectory(root.resolve("a/.git"));
        assertThat(Configuration.discover(below, Map.of()).orThrow().root()).isEqualTo(below.toAbsolutePath().normalize());
    }

    private Checked<Configuration> read(String text, Map<Key, String> overrides) throws IOException {
        Files.writeString(root.resolve("tocsin.toml"), text);
        return Configuration.discover(root, overrides);
    }

    @Test
    void every_key_is_documented() {
        assertThat(List.of(Key.values())).allSatisfy(key -> assertThat(key.summary()).isNotBlank());
    }
}
