package dev.tocsin.testing.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.cache.ResultStore;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.MappingFiles;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.testing.Repository;
import dev.tocsin.testing.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockGateTest {
    @TempDir
    Path root;

    private Repository repository;

    @BeforeEach
    void a_locked_repository() throws IOException {
        repository = new Repository(root);
        rule("aws/stopped.toml", "Stopped", "event.action: (StopLogging or DeleteTrail)", "2026/01/01");
        rule("aws/root.toml", "Root", "user.name: root", "2026/01/01");
        repository.file("fixtures/aws/stopped/fires/two.ndjson", """
                {"event.action": "StopLogging", "user.name": "root"}
                {"event.action": "DeleteTrail", "user.name": "ann"}
                """);
        repository.file("fixtures/aws/stopped/silent/start.ndjson", "{\"event.action\": \"StartLogging\"}\n");
        repository.file("fixtures/benign/day.ndjson", "{\"event.action\": \"DescribeTrails\", \"user.name\": \"bob\"}\n");
        lock();
    }

    @Test
    void what_is_locked_is_up_to_date() throws IOException {
        assertThat(findings()).isEmpty();
        assertThat(Files.readString(root.resolve("tocsin.lock"))).isEqualTo(LockFile.text(LockFile.read(root).orElseThrow().orThrow()))
                .contains("  found 2 1,2 aws/stopped/fires/two.ndjson\n", "  found 1 1 aws/stopped/fires/two.ndjson\n",
                        "  path aws/root.toml\n", "  updated 2026/01/01\n").endsWith("\nend\n");
    }

    @Test
    void any_number_of_threads_any_locale_and_line_ends_write_the_same_bytes() throws Exception {
        String text = update(Set.of()).text();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
        try {
            assertThat(new ForkJoinPool(7).submit(() -> update(Set.of()).text()).get()).isEqualTo(text);
        } finally {
            Locale.setDefault(before);
        }
        for (String file : List.of("rules/aws/stopped.toml", "fixtures/aws/stopped/fires/two.ndjson", "tocsin.lock")) {
            Files.writeString(root.resolve(file), Files.readString(root.resolve(file)).replace("\n", "\r\n"));
        }
        assertThat(update(Set.of()).text()).isEqualTo(text);
        assertThat(findings()).isEmpty();
    }

    @Test
    void comments_and_layout_change_nothing() {
        rule("aws/stopped.toml", "Stopped", "event.action  : ( StopLogging or\n DeleteTrail )", "2026/01/01");
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_lost_alert_is_told_with_its_event() {
        rule("aws/stopped.toml", "Stopped", "event.action: StopLogging", "2026/01/02");
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("lock-changed");
            assertThat(finding.headline()).startsWith("rules/aws/stopped.toml:").endsWith("its behaviour changed (query): "
                    + "lost 1 alert (event 2) on aws/stopped/fires/two.ndjson");
        });
        assertThat(update(Set.of()).refused()).isEmpty();
    }

    @Test
    void a_new_alert_on_benign_events_is_told() {
        rule("aws/root.toml", "Root", "user.name: (root or bob)", "2026/01/02");
        assertThat(messages()).singleElement().asString().contains("gained 1 alert (event 1) on benign/day.ndjson");
    }

    @Test
    void a_change_without_a_new_date_is_refused_unless_somebody_accepts_it() {
        rule("aws/stopped.toml", "Stopped", "event.action: StopLogging", "2026/01/01");
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("lock-unbumped");
            assertThat(finding.fix()).startsWith("give it updated_date = \"2026/11/22\"");
        });
        assertThat(update(Set.of()).text()).isNull();
        assertThat(update(Set.of("renamed")).text()).isNull();
        assertThat(update(Set.of("unbumped")).text()).isNotNull();
    }

    @Test
    void a_rule_may_change_twice_in_one_day() throws IOException {
        rule("aws/stopped.toml", "Stopped", "event.action: StopLogging", "2026/11/22");
        lock();
        rule("aws/stopped.toml", "Stopped", "event.action: Stop*", "2026/11/22");
        assertThat(update(Set.of()).refused()).isEmpty();
    }

    @Test
    void a_rule_with_a_version_must_raise_it() throws IOException {
        versioned("event.action: a", 3);
        lock();
        versioned("event.action: b", 3);
        assertThat(findings()).singleElement().extracting(Diagnostic::fix).asString().startsWith("give it version = 4");
        versioned("event.action: b", 2);
        assertThat(findings()).extracting(Diagnostic::id).containsExactly("lock-lowered", "lock-unbumped");
        versioned("event.action: b", 4);
        assertThat(findings()).extracting(Diagnostic::id).containsExactly("lock-changed");
    }

    @Test
    void metadata_that_alone_changed_is_told_by_its_keys() {
        rule("aws/stopped.toml", "Logging stopped", "event.action: (StopLogging or DeleteTrail)", "2026/01/02", "Stopped");
        assertThat(messages()).containsExactly("its metadata changed (name)");
    }

    @Test
    void a_removed_rule_a_renamed_one_and_a_reused_id_need_a_word() throws IOException {
        Files.delete(root.resolve("rules/aws/root.toml"));
        assertThat(findings()).extracting(Diagnostic::id).containsExactly("lock-removed");
        assertThat(update(Set.of()).text()).isNull();
        assertThat(update(Set.of("removed")).text()).doesNotContain("aws/root.toml");
        rule("gcp/first.toml", "Root", "user.name: root", "2026/01/01");
        assertThat(findings()).extracting(Diagnostic::id).contains("lock-renamed");
        rule("gcp/first.toml", "Something else", "user.name: admin", "2026/01/01", "Root");
        assertThat(findings()).extracting(Diagnostic::id).contains("lock-reused");
    }

    @Test
    void a_deleted_fixture_is_told_with_the_alerts_that_went() throws IOException {
        Files.delete(root.resolve("fixtures/aws/stopped/fires/two.ndjson"));
        Files.delete(root.resolve("fixtures/aws/stopped/fires"));
        assertThat(messages()).containsExactly(
                "it did not change, but its alerts did, by fixtures, mappings, exception lists or another version of Tocsin:"
                        + " lost 1 alert (event 1) on aws/stopped/fires/two.ndjson, which is gone",
                "it did not change, but its alerts did, by fixtures, mappings, exception lists or another version of Tocsin:"
                        + " lost 2 alerts (events 1, 2) on aws/stopped/fires/two.ndjson, which is gone",
                "1 fixture is not as in the lock: removed: aws/stopped/fires/two.ndjson");
    }

    @Test
    void a_merge_conflict_is_told_and_resolved_with_the_versions_of_both_sides() throws IOException {
        versioned("event.action: a", 3);
        String ours = update(Set.of()).text();
        versioned("event.action: b", 5);
        String theirs = update(Set.of()).text();
        Files.writeString(root.resolve("tocsin.lock"), conflict(ours, theirs));
        assertThat(findings()).singleElement().extracting(Diagnostic::id).isEqualTo("lock-conflict");
        assertThat(update(Set.of()).refused()).isEmpty();
        versioned("event.action: a", 3);
        assertThat(update(Set.of()).refused()).extracting(LockChange::kind).containsExactly(LockChange.Kind.LOWERED);
        versioned("event.action: (a or b)", 5);
        assertThat(update(Set.of()).refused()).extracting(LockChange::kind).containsExactly(LockChange.Kind.UNBUMPED);
        versioned("event.action: (a or b)", 6);
        lock();
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_broken_or_newer_lock_is_refused_and_not_overwritten() throws IOException {
        String text = Files.readString(root.resolve("tocsin.lock"));
        Files.writeString(root.resolve("tocsin.lock"), text.replace("format 1", "format 2"));
        assertThat(findings()).extracting(Diagnostic::id).containsExactly("lock-newer");
        assertThat(update(Set.of("all")).text()).isNull();
        for (String broken : List.of(text.replace("\nend\n", "\n"), text.replaceFirst("  path .*\n", ""), text.replace("  found 2", "  found two"),
                text.replace("  updated", "  when"), "", text + "more\n", text.replace("rule ", "rules "))) {
            Files.writeString(root.resolve("tocsin.lock"), broken);
            assertThat(findings()).extracting(Diagnostic::id).containsExactly("lock-broken");
            assertThat(update(Set.of("all")).text()).isNull();
        }
    }

    @Test
    void two_rules_of_one_id_cannot_be_locked() {
        rule("aws/again.toml", "Again", "user.name: root", "2026/01/01", "Root");
        assertThat(update(Set.of("all")).findings()).extracting(Diagnostic::id).containsOnly("lock-unready");
    }

    @Test
    void versions_may_be_kept_beside_the_rules() throws IOException {
        repository.file("tocsin.toml", "versionLock = \"version.lock.json\"\n");
        repository.file("version.lock.json", """
                {"%s": {"rule_name": "Root", "sha256": "00", "type": "query", "version": 7, "previous": {"8.9": {"version": 3}}}}
                """.formatted(id("Root")));
        lock();
        assertThat(Files.readString(root.resolve("version.lock.json"))).contains("\"version\": 7", "\"8.9\": {", "\"rule_name\": \"Stopped\"");
        assertThat(findings()).isEmpty();
        rule("aws/root.toml", "Root", "user.name: rooted", "2026/01/01");
        assertThat(findings()).extracting(Diagnostic::id).containsExactly("lock-changed");
        lock();
        assertThat(Files.readString(root.resolve("version.lock.json"))).contains("\"version\": 8").doesNotContain("\"version\": 7");
        assertThat(findings()).isEmpty();
    }

    private void versioned(String query, int version) {
        repository.rule("gcp/versioned.toml", "Versioned", query, "");
        Path file = root.resolve("rules/gcp/versioned.toml");
        try {
            Files.writeString(file, Files.readString(file).replace("type = \"query\"", "type = \"query\"\nversion = " + version));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void rule(String path, String name, String query, String updated) {
        rule(path, name, query, updated, name);
    }

    /** @param idOf the name that the id is made of */
    private void rule(String path, String name, String query, String updated, String idOf) {
        repository.rule(path, name, query, "");
        Path file = root.resolve("rules").resolve(path);
        try {
            Files.writeString(file, Files.readString(file).replace("updated_date = \"2026/01/01\"", "updated_date = \"" + updated + "\"")
                    .replace(id(name), id(idOf)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String id(String name) {
        return String.format("%08x-1111-4111-8111-111111111111", name.hashCode());
    }

    private static String conflict(String ours, String theirs) {
        List<String> a = ours.lines().toList();
        List<String> b = theirs.lines().toList();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < a.size(); i++) {
            out.append(a.get(i).equals(b.get(i)) ? a.get(i)
                    : "<<<<<<< HEAD\n" + a.get(i) + "\n||||||| base\n  version 2\n=======\n" + b.get(i) + "\n>>>>>>> topic").append('\n');
        }
        return out.toString();
    }

    private List<String> messages() {
        return findings().stream().map(Diagnostic::message).toList();
    }

    private List<Diagnostic> findings() {
        return gate().check(LockFile.read(root).orElseThrow());
    }

    private LockGate.Update update(Set<String> accepted) {
        return gate().update(LockFile.read(root), accepted);
    }

    private void lock() throws IOException {
        LockGate.Update update = update(Set.of("all"));
        assertThat(update.findings()).isEmpty();
        Files.writeString(root.resolve("tocsin.lock"), update.text());
        if (update.versions().isPresent()) {
            Files.writeString(root.resolve("version.lock.json"), update.versions().get());
        }
    }

    private LockGate gate() {
        Configuration configuration = Configuration.discover(root, Map.of()).orThrow();
        return new LockGate(LockRequest.of(configuration, new RuleLoader(configuration.root()).load(configuration.rules()),
                MappingFiles.schemas(configuration).orThrow(), ResultStore.none(), Selection.ALL, LocalDate.of(2026, 11, 22)));
    }
}
