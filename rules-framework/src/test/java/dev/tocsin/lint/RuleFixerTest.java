package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFixerTest {
    private static final String SLOPPY = """
            # about this rule
            severity = "High" # agreed
            risk_score = 73
            # found in a review
            tags = ["Domain: Cloud", "Use Case: Threat Detection", "Domain: Cloud"]
            interval="5m"  \s
            """;

    @TempDir
    Path root;

    private RuleFixer.Result fix(String profile, String... named) {
        Configuration configuration = Configuration.discover(root, Map.of(Key.PROFILE, profile)).orThrow();
        RuleSet rules = new RuleLoader(root).load(configuration.rules());
        return RuleFixer.fix(checks -> new Linter(configuration, (indices, version) -> new EcsSchema(), LocalDate.of(2026, 6, 1), checks),
                rules, file -> true, Set.of(named));
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void apply(RuleFixer.Result result) throws IOException {
        for (Fixer.Fixed fixed : result.files()) {
            assertThat(FileChange.write(root, root.resolve(fixed.source().name()), fixed.source().text(), fixed.text())).isEmpty();
        }
    }

    @Test
    void everything_safe_is_mended_and_a_second_run_changes_nothing() throws IOException {
        Path file = write("rules/a.toml", ExampleRule.with(SLOPPY));
        RuleFixer.Result result = fix("custom");
        assertThat(RuleFixer.counts(result.files().get(0).findings())).containsOnlyKeys("value-unknown", "tag-duplicate", "file-layout");
        apply(result);
        assertThat(Files.readString(file)).contains("# about this rule\nseverity = \"high\" # agreed\n",
                "# found in a review\ntags = [\"Domain: Cloud\", \"Use Case: Threat Detection\"]\n", "interval = \"5m\"\n");
        assertThat(fix("custom").files()).isEmpty();
    }

    @Test
    void keys_move_with_their_comments() throws IOException {
        Path file = write("rules/a.toml", ExampleRule.with("# why it is called so\nname = \"Trail Stopped\"\nzeta = 1\n")
                .replace("zeta = 1\n", "").replace("author = [\"Tocsin\"]\n", "").replace("severity = ", "author = [\"Tocsin\"] # us\nseverity = "));
        apply(fix("elastic"));
        assertThat(Files.readString(file)).contains("[rule]\nauthor = [\"Tocsin\"] # us\ndescription",
                "# why it is called so\nname = \"Trail Stopped\"\nrisk_score");
        assertThat(fix("elastic").files()).isEmpty();
    }

    @Test
    void a_risk_score_is_only_set_when_its_check_is_named() throws IOException {
        write("rules/a.toml", ExampleRule.with("severity = \"critical\"\nrisk_score = 47\ninterval=\"5m\"\n"));
        assertThat(fix("custom").files()).singleElement().satisfies(f -> assertThat(f.text()).contains("risk_score = 47", "interval = "));
        assertThat(fix("custom", "risk-severity-band").files()).singleElement()
                .satisfies(f -> assertThat(f.text()).contains("risk_score = 99", "interval="));
    }

    @Test
    void what_is_waived_stays() throws IOException {
        write("rules/a.toml", ExampleRule.with("# tocsin:ignore file-layout -- a tool writes it so\ninterval=\"5m\"\n"));
        assertThat(fix("custom").files()).isEmpty();
    }

    @Test
    void a_broken_file_is_left_as_it_is() throws IOException {
        write("rules/a.toml", ExampleRule.with("severity = \"High\"\n") + "\n[rule\n");
        RuleFixer.Result result = fix("custom");
        assertThat(result.files()).isEmpty();
        assertThat(result.refused()).containsExactly("rules/a.toml");
    }

    @Test
    void bytes_that_are_no_utf_8_are_left_as_they_are() throws IOException {
        Path file = write("rules/a.toml", "");
        Files.write(file, ExampleRule.with("interval=\"5m\"\ndescription = \"Caf\u00e9\"\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(fix("custom").refused()).containsExactly("rules/a.toml");
    }

    @Test
    void a_byte_order_mark_and_carriage_returns_are_kept() throws IOException {
        Path file = write("rules/a.toml", "\uFEFF" + ExampleRule.with("interval=\"5m\"\n").replace("\n", "\r\n"));
        apply(fix("custom"));
        assertThat(Files.readString(file)).startsWith("\uFEFF[metadata]\r\n").contains("\r\ninterval = \"5m\"\r\n").doesNotContainPattern("[^\r]\n");
    }

    @Test
    void a_file_that_changed_meanwhile_is_left_as_it_is() throws IOException {
        Path file = write("rules/a.toml", "now");
        assertThat(FileChange.write(root, file, "then", "later")).hasValueSatisfying(r -> assertThat(r).startsWith("it changed while"));
        assertThat(Files.readString(file)).isEqualTo("now");
        assertThat(FileChange.write(root, root.resolve("rules/gone.toml"), "then", "later")).contains("it was removed while it was looked at");
    }

    @Test
    void permissions_stay_and_read_only_files_are_refused() throws IOException {
        Path file = write("rules/a.toml", "old");
        Set<PosixFilePermission> all = PosixFilePermissions.fromString("rwxr-x---");
        Files.setPosixFilePermissions(file, all);
        assertThat(FileChange.write(root, file, "old", "new")).isEmpty();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(all);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThat(FileChange.write(root, file, "new", "newer")).contains("it is read-only");
        assertThat(Files.readString(file)).isEqualTo("new");
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void a_link_stays_a_link_and_leads_nowhere_else() throws IOException {
        Path file = write("rules/real.toml", "old");
        Path link = Files.createSymbolicLink(root.resolve("rules/link.toml"), file);
        assertThat(FileChange.write(root, link, "old", "new")).isEmpty();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(file)).isEqualTo("new");
        assertThat(FileChange.write(root.resolve("rules"), write("other/x.toml", "x"), "x", "y"))
                .hasValueSatisfying(r -> assertThat(r).startsWith("it lies outside the repository"));
    }

    @Test
    void git_takes_the_difference() throws IOException, InterruptedException {
        write("rules/a b/\u00fc.toml", ExampleRule.with("interval=\"5m\"\n"));
        write("rules/crlf.toml", ExampleRule.with("interval=\"6m\"\nname = \"B\"\nrule_id = \"7c1b1e5b-7a53-4d36-a3bb-6e6a1a0f52a9\"\n")
                .replace("\n", "\r\n"));
        write("rules/no_end.toml", ExampleRule.hunt("").stripTrailing());
        RuleFixer.Result result = fix("custom");
        assertThat(result.files()).hasSize(3);
        StringBuilder patch = new StringBuilder();
        result.files().forEach(f -> patch.append(f.diff()));
        Files.writeString(root.resolve("fix.patch"), patch);
        Assumptions.assumeTrue(git("init", "-q") == 0, "no git here");
        assertThat(git("-c", "core.autocrlf=false", "apply", "fix.patch")).isZero();
        for (Fixer.Fixed fixed : result.files()) {
            assertThat(root.resolve(fixed.source().name())).hasContent(fixed.text());
            assertThat(Files.readString(root.resolve(fixed.source().name()))).isEqualTo(fixed.text());
        }
    }

    private int git(String... words) throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder("git");
            builder.command().addAll(java.util.List.of(words));
            Process process = builder.directory(root.toFile()).inheritIO().start();
            return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException e) {
            return -1;
        }
    }
}
