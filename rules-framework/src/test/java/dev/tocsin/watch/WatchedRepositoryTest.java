package dev.tocsin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.cache.Cache;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.report.Paint;
import dev.tocsin.testing.Repository;
import dev.tocsin.testing.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedRepositoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalTime NOW = LocalTime.of(12, 3, 7);
    private static final String TOPIC = "{\"@timestamp\":\"2026-01-01T10:00:00Z\",\"event\":{\"action\":\"CreateTopic\"}}\n";
    private static final String SETTINGS = "profile = \"custom\"\n[checks]\n\"risk-severity-band\" = \"error\"\n";
    @TempDir
    private Path folder;
    private Repository repository;
    private WatchedRepository watched;

    @BeforeEach
    void two_rules() {
        repository = new Repository(folder.resolve("repository")).file("tocsin.toml", SETTINGS)
                .rule("topic.toml", "Topic", "event.action: CreateTopic", "").rule("other.toml", "Other", "event.action: DeleteTopic", "")
                .file("fixtures/topic/fires/create.ndjson", TOPIC)
                .file("fixtures/other/fires/delete.ndjson", TOPIC.replace("Create", "Delete"));
        watched = watched(Selection.ALL);
    }

    private WatchedRepository watched(Selection selection) {
        return new WatchedRepository(() -> Configuration.discover(repository.root(), Map.of()), Cache.in(folder.resolve("cache")), selection,
                () -> 0);
    }

    /** What a person reads after a look, without how much advice there is; empty when there is nothing to read. */
    private String look() {
        return watched.look(TODAY, Set.of()).map(update -> new WatchText(Paint.NONE).of(update, NOW)).orElse("")
                .replaceFirst("0 errors, [0-9]+ warnings?, [0-9]+ infos?; ", "no errors; ");
    }

    private static final String WELL = "12:03:07 2 rules: no errors; 2 cases: 2 passed, 0 failed, 0 errors, 0 skipped in 0.0 s\n";

    @Test
    void the_first_look_is_at_everything_and_says_what_would_fail_a_build() {
        assertThat(look()).isEqualTo(WELL);
        repository.file("fixtures/topic/fires/create.ndjson", TOPIC + TOPIC.replace("Create", "List"));
        watched = watched(Selection.ALL);
        assertThat(look()).startsWith("FAILED  Topic › fires/create.ndjson\n  expected an alert for each of 2 events, but 1 had none\n")
                .contains("2 cases: 1 passed, 1 failed");
    }

    @Test
    void nothing_is_said_when_nothing_changed() throws IOException {
        look();
        assertThat(look()).isEmpty();
        Files.setLastModifiedTime(repository.root().resolve("rules/topic.toml"), FileTime.fromMillis(1_000_000));
        repository.file("fixtures/topic/fires/create.ndjson", TOPIC).file("rules/.topic.toml.swp", "x").file("rules/topic.toml~", "x");
        assertThat(look()).isEmpty();
    }

    @Test
    void a_saved_fixture_gives_the_verdicts_of_its_rule() {
        look();
        repository.file("fixtures/topic/fires/create.ndjson", TOPIC.replace("Create", "List"));
        assertThat(look()).startsWith("12:03:07 fixtures/topic/fires/create.ndjson changed\nFAILED  Topic › fires/create.ndjson\n")
                .contains("the event has \"ListTopic\"").doesNotContain("Other");
        repository.file("fixtures/topic/fires/create.ndjson", TOPIC);
        assertThat(look()).isEqualTo("12:03:07 fixtures/topic/fires/create.ndjson changed\npassed  Topic › fires/create.ndjson\n" + WELL);
    }

    @Test
    void a_saved_rule_gives_its_findings_and_verdicts() {
        look();
        repository.rule("topic.toml", "Topic", "event.action: List*", "tags = [\"x\", \"x\"]");
        assertThat(look()).startsWith("12:03:07 rules/topic.toml changed\nrules/topic.toml:").contains("tag-duplicate").contains("FAILED  Topic › fires/create.ndjson")
                .doesNotContain("Other");
    }

    @Test
    void a_sibling_is_named_when_the_saved_file_gives_it_a_finding_or_takes_one() {
        look();
        repository.rule("topic.toml", "Other", "event.action: CreateTopic", "");
        assertThat(look()).contains("error[rule-name-duplicate] the rule rules/other.toml has the same name");
        repository.rule("another.toml", "Other", "event.action: x", "");
        repository.rule("topic.toml", "Topic", "event.action: CreateTopic", "");
        assertThat(look()).startsWith("12:03:07 rules/another.toml added, rules/topic.toml changed\n")
                .contains("rules/other.toml:").contains("the rule rules/another.toml has the same name");
        repository.rule("another.toml", "Third", "event.action: x", "");
        assertThat(look()).contains("findings of other files are gone\n");
    }

    @Test
    void files_beside_rules_that_are_none_are_looked_at_as_in_a_build() {
        look();
        repository.file("rules/topic_actions.toml", "[[actions]]\n");
        assertThat(look()).startsWith("12:03:07 rules/topic_actions.toml added\nrules/topic_actions.toml:");
        repository.rule("topic.toml", "Topic", "event.action: Create*", "");
        assertThat(look()).doesNotContain("gone");
    }

    @Test
    void broken_toml_is_a_finding_and_the_watch_goes_on() {
        look();
        repository.file("rules/topic.toml", "[rule\nname = 'x");
        assertThat(look()).contains("rules/topic.toml:").contains("toml-syntax").contains("the file cannot be used");
        repository.rule("topic.toml", "Topic", "event.action: CreateTopic", "");
        assertThat(look()).contains("passed  Topic › fires/create.ndjson").endsWith(WELL);
    }

    @Test
    void a_broken_configuration_is_said_once_until_it_is_mended() {
        look();
        repository.file("tocsin.toml", "profile = \"costum\"");
        assertThat(look()).startsWith("tocsin.toml:1:11 error[").endsWith("12:03:07 nothing was looked at; mend the file, and it goes on\n");
        assertThat(look()).isEmpty();
        repository.file("tocsin.toml", SETTINGS);
        assertThat(look()).endsWith(WELL);
    }

    @Test
    void a_broken_mapping_file_is_said_once_until_it_is_mended() {
        repository.file("tocsin.toml", "mappings = \"ours.json\"\n" + SETTINGS).file("ours.json", "{\"properties\": {\"ours\": {\"type\": \"long\"}}}");
        look();
        repository.file("ours.json", "{");
        assertThat(look()).startsWith("12:03:07 ours.json changed\nours.json:").contains("nothing was looked at");
        assertThat(look()).isEmpty();
        repository.file("ours.json", "{\"properties\": {\"event.action\": {\"type\": \"long\"}}}");
        assertThat(look()).startsWith("12:03:07 ours.json changed\n").contains("ERROR   Topic › rule").contains("ERROR   Other › rule");
    }

    @Test
    void settings_are_read_anew() {
        look();
        repository.file("tocsin.toml", SETTINGS + "\"rule-name-duplicate\" = \"off\"\n[[waivers]]\ncheck = \"waiver-unused\"\npaths = \"x\"\nreason = \"y\"\n");
        assertThat(look()).startsWith("12:03:07 tocsin.toml changed\n");
    }

    @Test
    void a_removed_and_a_renamed_file_are_seen() throws IOException {
        look();
        Files.move(repository.root().resolve("rules/topic.toml"), repository.root().resolve("rules/theme.toml"));
        assertThat(look()).startsWith("12:03:07 rules/theme.toml added, rules/topic.toml removed\n").contains("fixture-without-rule");
        Files.move(repository.root().resolve("fixtures/topic"), repository.root().resolve("fixtures/theme"));
        assertThat(look()).contains("passed  Topic › fires/create.ndjson").contains(" gone\n");
        Files.delete(repository.root().resolve("rules/other.toml"));
        assertThat(look()).startsWith("12:03:07 rules/other.toml removed\n").contains("1 rule: ");
    }

    @Test
    void an_empty_folder_that_matters_is_seen() throws IOException {
        look();
        Files.createDirectories(repository.root().resolve("fixtures/topic/silent"));
        assertThat(look()).startsWith("12:03:07 fixtures/topic/silent/ added\n").contains("ERROR   Topic › silent");
    }

    @Test
    void with_a_choice_of_rules_others_are_not_spoken_of() {
        watched = watched(new Selection("Topic", null));
        assertThat(look()).contains("1 rule: ");
        repository.rule("other.toml", "Other", "event.action: x", "");
        assertThat(look()).isEmpty();
        repository.rule("topic.toml", "Topic", "event.action: x", "");
        assertThat(look()).contains("FAILED  Topic › fires/create.ndjson");
    }
}
