package dev.tocsin.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    private static final String LINES = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n";

    @TempDir
    Path folder;
    private MadeRepository made;

    @BeforeEach
    void make() {
        made = MadeRepository.in(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    private FileLog log(String path, int most) {
        try (History history = History.open(folder).orThrow()) {
            return history.logs(List.of(folder.resolve(path)), most).orThrow().get(folder.resolve(path));
        }
    }

    private static List<String> subjects(FileLog log) {
        return log.commits().stream().map(Commit::subject).toList();
    }

    @Test
    void a_log_names_the_commits_that_changed_a_file_and_no_other() {
        made.file("a", LINES).file("b", "b").commit("A begins");
        made.file("b", "bb").commit("B changes");
        made.file("a", LINES + "nine\n").commit("A changes");
        assertThat(subjects(log("a", 10))).containsExactly("A changes", "A begins");
        assertThat(log("a", 10).complete()).isTrue();
        assertThat(subjects(log("a", 1))).containsExactly("A changes");
        assertThat(log("a", 1).complete()).isFalse();
        assertThat(log("a", 2).complete()).isTrue();
        assertThat(log("never", 2)).isEqualTo(new FileLog(List.of(), true));
    }

    @Test
    void renames_are_followed_even_with_a_change() {
        made.file("old/a", LINES).file("b", "b").commit("Begins");
        made.file("old/a", LINES + "nine\n").commit("Grows");
        made.move("old/a", "new/c").file("new/c", LINES + "nine\nten\n").commit("Moves");
        made.file("new/c", LINES).commit("Shrinks");
        assertThat(subjects(log("new/c", 10))).containsExactly("Shrinks", "Moves", "Grows", "Begins");
    }

    @Test
    void a_merge_counts_where_it_made_something_new() throws Exception {
        made.file("a", LINES).file("b", "b").commit("Begins");
        made.branch("side").file("a", LINES + "side\n").commit("Side");
        made.checkOut("main").file("b", "bb").commit("Main");
        made.git().merge().include(made.repository().resolve("side")).setMessage("Merge").call();
        assertThat(subjects(log("a", 10))).containsExactly("Side", "Begins");
        assertThat(subjects(log("b", 10))).containsExactly("Main", "Begins");
    }

    @Test
    void many_files_take_one_walk() {
        for (int i = 0; i < 30; i++) {
            made.file("rules/" + i, LINES + i);
        }
        made.commit("All");
        made.file("rules/7", LINES + "seven").commit("Seven");
        try (History history = History.open(folder).orThrow()) {
            List<Path> files = java.util.stream.IntStream.range(0, 30).mapToObj(i -> folder.resolve("rules/" + i)).toList();
            var logs = history.logs(files, 5).orThrow();
            assertThat(logs).hasSize(30);
            assertThat(logs.get(folder.resolve("rules/7")).commits()).hasSize(2);
            assertThat(logs.get(folder.resolve("rules/8")).commits()).hasSize(1);
        }
    }
}
