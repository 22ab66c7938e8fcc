package dev.tocsin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.cache.Cache;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.testing.Repository;
import dev.tocsin.testing.Selection;
import dev.tocsin.testing.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files are saved as editors save them, and what a look shows is waited for. */
@Timeout(120)
class WatchLoopTest {
    private static final String TOPIC = "{\"@timestamp\":\"2026-01-01T10:00:00Z\",\"event\":{\"action\":\"CreateTopic\"}}\n";
    @TempDir
    private Path folder;
    private Repository repository;
    private final BlockingQueue<Update> updates = new LinkedBlockingQueue<>();
    private WatchLoop loop;
    private Thread thread;

    @BeforeEach
    void a_watched_repository() throws IOException {
        repository = new Repository(folder.resolve("repository")).file("tocsin.toml", "")
                .rule("topic.toml", "Topic", "event.action: CreateTopic", "");
        WatchedRepository watched = new WatchedRepository(() -> Configuration.discover(repository.root(), Map.of()),
                Cache.in(folder.resolve("cache")), Selection.ALL, () -> 0);
        loop = new WatchLoop(watched, List.of(repository.root().resolve("tocsin.toml")), () -> LocalDate.of(2026, 6, 1), updates::add);
        thread = new Thread(() -> {
            try {
                loop.run();
            } catch (InterruptedException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
    }

    @AfterEach
    void the_loop_ends_when_it_is_closed() throws Exception {
        loop.close();
        thread.join();
    }

    /** The next update in which a file is named; events of one save may come in two parts. */
    private Update until(String file) throws InterruptedException {
        while (true) {
            Update update = updates.poll(60, TimeUnit.SECONDS);
            assertThat(update).as("an update about " + file).isNotNull();
            if (update.changes().stream().anyMatch(change -> change.file().equals(file))) {
                return update;
            }
        }
    }

    private void first() throws InterruptedException {
        assertThat(updates.poll(60, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void a_saved_file_is_seen_and_a_folder_that_was_not_there_before() throws Exception {
        first();
        repository.file("fixtures/topic/fires/create.ndjson", TOPIC);
        assertThat(until("fixtures/topic/fires/create.ndjson").verdicts()).singleElement().satisfies(v -> assertThat(v.good()).isTrue());
        repository.file("fixtures/topic/silent/no.ndjson", TOPIC);
        assertThat(until("fixtures/topic/silent/no.ndjson").verdicts()).filteredOn(v -> !v.good()).hasSize(1);
        repository.rule("deep/deeper/new.toml", "New", "event.action: x", "");
        assertThat(until("rules/deep/deeper/new.toml").results().rules()).isEqualTo(2);
    }

    @Test
    void an_editor_that_saves_by_renaming_is_seen() throws Exception {
        first();
        repository.file("rules/4913", "").rule("topic.toml.new", "Topic", "event.action: (", "");
        Files.move(repository.root().resolve("rules/topic.toml"), repository.root().resolve("rules/topic.toml~"));
        Files.move(repository.root().resolve("rules/topic.toml.new"), repository.root().resolve("rules/topic.toml"),
                StandardCopyOption.ATOMIC_MOVE);
        assertThat(until("rules/topic.toml").all()).anySatisfy(finding -> assertThat(finding.id()).isEqualTo("query-syntax"));
    }

    @Test
    void a_configuration_that_is_broken_and_mended_is_seen() throws Exception {
        first();
        repository.file("tocsin.toml", "rules = [");
        Update broken = updates.poll(60, TimeUnit.SECONDS);
        assertThat(broken.broken()).isNotEmpty();
        repository.file("tocsin.toml", "rules = [\"rules\", \"more\"]").rule("../more/second.toml", "Second", "event.action: x", "");
        while (updates.take().results().rules() < 2) {
            assertThat(thread.isAlive()).isTrue();
        }
        repository.rule("../more/third.toml", "Third", "event.action: y", "");
        Update third = until("more/third.toml");
        assertThat(third.results().verdicts()).extracting(Verdict::outcome).isEmpty();
        assertThat(third.results().rules()).isEqualTo(3);
    }
}
