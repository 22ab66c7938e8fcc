package dev.tocsin.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleLoaderTest {
    private static final String RULE = """
            [metadata]
            creation_date = "2026/01/31"
            updated_date = "2026/01/31"

            [rule]
            author = ["Tocsin"]
            description = "Somebody renamed the billing department."
            index = ["logs-x*"]
            language = "kuery"
            name = "Billing Renamed"
            risk_score = 21
            rule_id = "0b9f2e0c-6a53-4a5e-9d5c-1f3f6f2d7a10"
            severity = "low"
            type = "query"
            query = '''
            event.action : "rename"
            '''
            """;

    @TempDir
    Path root;

    private RuleSet load() {
        return new RuleLoader(root).load(List.of(root.resolve("rules")));
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve("rules").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> told(RuleSet set) {
        return set.diagnostics().stream().map(Diagnostic::headline).toList();
    }

    @Test
    void a_rule_says_what_its_file_says() throws IOException {
        write("a b/\u00e9t\u00e9.toml", RULE);
        RuleSet set = load();
        assertThat(told(set)).isEmpty();
        Rule rule = set.rules().get(0);
        assertThat(rule.path()).isEqualTo("a b/\u00e9t\u00e9.toml");
        assertThat(rule).hasToString("rules/a b/\u00e9t\u00e9.toml");
        assertThat(rule.name()).isEqualTo("Billing Renamed");
        assertThat(rule.type()).isEqualTo(new RuleType.Query());
        assertThat(rule.query().orElseThrow().text().position(0)).hasToString("16:1");
        assertThat(rule.from()).isEqualTo("now-6m");
        assertThat(rule.interval()).isEqualTo("5m");
        assertThat(rule.maxSignals()).isEqualTo(100);
        assertThat(rule.alert().severity()).contains(Severity.LOW);
    }

    @Test
    void one_broken_file_does_not_hide_the_others() throws IOException {
        write("a.toml", "[rule]\nnote = '''\nnever closed\n");
        write("b.toml", RULE.replace("severity = \"low\"", "severity = \"lo\""));
        write("c.toml", RULE);
        RuleSet set = load();
        assertThat(set.files()).hasSize(3);
        assertThat(set.rules()).hasSize(1);
        assertThat(told(set)).containsExactly(
                "rules/a.toml:2:8 error[toml-syntax] the string that begins here with ''' is never closed",
                "rules/b.toml:13:12 error[value-unknown] \"rule.severity\" is \"lo\", but one of low, medium, high, critical was expected");
    }

    @Test
    void all_that_is_wrong_with_a_file_is_told_at_once() throws IOException {
        write("a.toml", RULE.replace("risk_score = 21", "risk_score = 101").replace("author", "autor")
                .replace("2026/01/31\"\n\n", "31.1.2026\"\n\n") + "[tests]\n");
        assertThat(told(load())).extracting(t -> t.replaceAll("^rules/a.toml:([0-9]+:[0-9]+) error\\[(.*?)].*", "$1 $2"))
                .containsExactly("3:16 date-format", "5:1 key-required", "6:1 key-unknown", "11:14 value-range", "18:2 table-unknown");
    }

    @Test
    void latin_1_bytes_are_an_error_with_line_and_column() throws IOException {
        Path file = write("a.toml", "");
        Files.write(file, RULE.replace("billing", "\u00e9t\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(told(load())).containsExactly(
                "rules/a.toml:7:37 error[file-encoding] byte 0xE9 is not UTF-8, the first of 2 such bytes");
    }

    @Test
    void utf_16_is_named() throws IOException {
        Files.write(write("a.toml", ""), RULE.getBytes(StandardCharsets.UTF_16));
        assertThat(told(load()).get(0)).contains("1:1 error[file-encoding] the file is UTF-16");
    }

    @Test
    void a_circle_of_links_is_told_and_not_followed() throws IOException {
        write("a/x.toml", RULE);
        Files.createSymbolicLink(root.resolve("rules/a/again"), root.resolve("rules"));
        RuleSet set = load();
        assertThat(set.files()).hasSize(1);
        assertThat(told(set)).singleElement().asString().startsWith("rules/a/again:1:1 warning[file-link]");
    }

    @Test
    void a_missing_path_is_an_error() {
        assertThat(told(load())).containsExactly("rules:1:1 error[file-unreadable] the path " + root.resolve("rules") + " does not exist");
        assertThat(load().problems().get(0).fix()).contains("-Dtocsin.rules=DIR").contains("rules = \"DIR\" in tocsin.toml");
    }

    @Test
    void a_link_to_nothing_is_an_error() throws IOException {
        write("a.toml", RULE);
        Files.createSymbolicLink(root.resolve("rules/b.toml"), root.resolve("gone.toml"));
        assertThat(told(load())).containsExactly("rules/b.toml:1:1 error[file-unreadable] the file cannot be read: it does not exist");
    }

    @Test
    void a_file_that_may_not_be_read_is_an_error() throws IOException {
        write("a.toml", RULE);
        Path closed = write("b.toml", RULE);
        Assumptions.assumeTrue(closed.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(closed), "this user may read everything");
        assertThat(told(load())).containsExactly("rules/b.toml:1:1 error[file-unreadable] the file cannot be read: access is denied");
    }

    @Test
    void a_file_longer_than_any_rule_is_an_error() throws IOException {
        Files.write(write("a.toml", ""), new byte[17 << 20]);
        assertThat(told(load())).containsExactly("rules/a.toml:1:1 error[file-unreadable] the file is longer than 16 MB; no rule is");
    }

    @Test
    void files_that_are_no_rules_are_left_alone() throws IOException {
        write("readme.md", "x");
        write("tocsin.toml", "rules = 'x'");
        write("exceptions/a.toml", "[metadata]\nlist_name = 'x'\n[[exceptions]]\n");
        write(".hidden/a.toml", "broken");
        RuleSet set = load();
        assertThat(set.files()).isEmpty();
        assertThat(told(set)).isEmpty();
    }

    @Test
    void a_file_that_is_neither_rule_nor_hunt_is_an_error() throws IOException {
        write("a.toml", "[rules]\nname = 'x'\n");
        assertThat(load().diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.id()).isEqualTo("table-required");
            assertThat(d.fix()).isEqualTo("did you mean [rule]?");
        });
    }

    @Test
    void a_deprecated_rule_needs_little_more_than_id_and_name() throws IOException {
        write("a.toml", "[metadata]\nmaturity = 'deprecated'\nwhatever = 1\n[rule]\nrule_id = 'old'\nname = 'Old'\n");
        RuleSet set = load();
        assertThat(told(set)).isEmpty();
        assertThat(set.rules()).isEmpty();
        assertThat(set.files().get(0).deprecated()).isTrue();
    }

    @Test
    void a_key_of_another_type_is_told_as_such() throws IOException {
        write("a.toml", RULE + "anomaly_threshold = 50\n");
        assertThat(told(load())).containsExactly("rules/a.toml:18:1 error[key-unknown] \"rule.anomaly_threshold\" does not belong "
                + "here: it is a key of rules of type machine_learning, and this one is of type query");
    }
}
