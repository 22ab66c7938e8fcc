package dev.tocsin.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    Path folder;
    private MadeRepository made;
    private RevCommit first;

    @BeforeEach
    void one_commit() {
        made = MadeRepository.in(folder.resolve("clone"));
        first = made.file("rules/a.toml", "one\n").commit("First rule");
    }

    @AfterEach
    void close() {
        made.close();
    }

    private History open() {
        return History.open(made.root()).orThrow();
    }

    private static String message(Checked<?> refused) {
        assertThat(refused.ok()).isFalse();
        Diagnostic error = refused.errors().get(0);
        return error.id() + ": " + error.message() + " | " + error.fix();
    }

    @Test
    void a_sub_folder_belongs_to_the_repository_around_it() throws IOException {
        try (History history = History.open(made.root().resolve("rules")).orThrow()) {
            assertThat(history.root()).isEqualTo(made.root().toRealPath());
            assertThat(history.head().orElseThrow()).isEqualTo(
                    new Commit(first.getName(), first.getAuthorIdent().getWhenAsInstant(), "Ada", "First rule"));
        }
    }

    @Test
    void a_folder_outside_every_repository_is_refused() throws IOException {
        Path bare = Files.createDirectories(folder.resolve("elsewhere"));
        assertThat(message(History.open(bare))).startsWith("git-repository: there is no git repository here or in a folder above | run it");
        assertThat(message(History.open(folder.resolve("nowhere")))).contains("there is no such folder");
    }

    @Test
    void a_bare_repository_is_refused() throws Exception {
        Git.init().setBare(true).setDirectory(folder.resolve("store.git").toFile()).call().close();
        assertThat(message(History.open(folder.resolve("store.git")))).contains("is bare").contains("run it in a clone of it");
    }

    @Test
    void a_linked_worktree_has_the_history_of_its_repository() throws IOException {
        Path main = made.root().resolve(".git");
        Path own = Files.createDirectories(main.resolve("worktrees/second"));
        Path tree = Files.createDirectories(folder.resolve("second"));
        Files.writeString(own.resolve("HEAD"), first.getName() + "\n");
        Files.writeString(own.resolve("commondir"), "../..\n");
        Files.writeString(own.resolve("gitdir"), tree.resolve(".git") + "\n");
        Files.writeString(tree.resolve(".git"), "gitdir: " + own + "\n");
        try (History history = History.open(tree).orThrow()) {
            assertThat(history.root()).isEqualTo(tree.toRealPath());
            assertThat(history.resolve("main").orThrow().id()).isEqualTo(first.getName());
        }
    }

    @Test
    void a_worktree_of_a_repository_that_is_gone_is_refused() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("lost"));
        Files.writeString(tree.resolve(".git"), "gitdir: " + folder.resolve("gone/.git/worktrees/lost") + "\n");
        assertThat(message(History.open(tree))).contains("git-repository").contains("git worktree repair");
    }

    @Test
    void commits_have_many_names() throws Exception {
        made.git().tag().setName("v1").setAnnotated(true).setMessage("one").setSigned(false).call();
        RevCommit second = made.file("rules/a.toml", "two\n").commit("Second");
        try (History history = open()) {
            for (String name : List.of("v1", "HEAD~1", "main^", first.getName(), first.getName().substring(0, 8), "refs/tags/v1")) {
                assertThat(history.resolve(name).orThrow().id()).as(name).isEqualTo(first.getName());
            }
            assertThat(history.resolve("main").orThrow().id()).isEqualTo(second.getName());
        }
    }

    @Test
    void a_name_that_does_not_exist_is_refused_with_near_ones() throws Exception {
        made.git().branchCreate().setName("develop").call();
        made.repository().updateRef("refs/remotes/origin/trunk").link("refs/heads/main");
        try (History history = open()) {
            assertThat(message(history.resolve("devlop"))).isEqualTo("git-ref: there is no commit \"devlop\" in this clone | did you mean"
                    + " \"develop\"? If it is new elsewhere, run git fetch --all --tags");
            assertThat(message(history.resolve("trunk"))).contains("did you mean \"origin/trunk\"?");
            assertThat(message(history.resolve("origin/release"))).endsWith("| if it is new elsewhere, run git fetch origin release");
            assertThat(message(history.resolve("a..b"))).contains("a..b");
            assertThat(message(history.resolve(" "))).contains("is empty");
            assertThat(message(history.resolve("main@{"))).contains("git-ref");
            assertThat(message(history.resolve(made.repository().resolve("main:rules/a.toml").getName()))).contains("git-ref");
        }
    }

    @Test
    void a_repository_without_a_commit_says_so() {
        try (MadeRepository empty = MadeRepository.in(folder.resolve("empty")); History history = History.open(empty.root()).orThrow()) {
            assertThat(history.head()).isEmpty();
            assertThat(message(history.resolve("main"))).contains("the repository has no commit yet");
        }
    }

    @Test
    void a_branch_is_compared_with_where_it_began() {
        made.branch("work").file("rules/b.toml", "b\n").commit("Work");
        made.checkOut("main").file("rules/c.toml", "c\n").commit("Meanwhile");
        made.checkOut("work");
        try (History history = open()) {
            assertThat(history.mergeBase("main").orThrow().id()).isEqualTo(first.getName());
            assertThat(history.mergeBase("HEAD~1").orThrow().id()).isEqualTo(first.getName());
        }
    }

    @Test
    void branches_without_a_common_commit_cannot_be_compared() throws Exception {
        made.git().checkout().setOrphan(true).setName("other").call();
        made.file("x", "x").commit("Another beginning");
        try (History history = open()) {
            assertThat(message(history.mergeBase("main"))).contains("have no commit in common").contains("-Dtocsin.mergeBase=false");
        }
    }

    @Test
    void a_shallow_clone_says_how_to_deepen_it() throws Exception {
        made.file("rules/a.toml", "two\n").commit("Second");
        Path clone = folder.resolve("shallow");
        Git.cloneRepository().setURI(made.root().toUri().toString()).setDirectory(clone.toFile()).setDepth(1).call().close();
        try (History history = History.open(clone).orThrow()) {
            assertThat(history.shallow()).isTrue();
            assertThat(message(history.resolve("HEAD~1"))).startsWith("git-shallow: there is no commit \"HEAD~1\" in this clone, which is"
                    + " shallow").contains("fetch-depth: 0").contains("git fetch --unshallow");
            assertThat(message(history.resolve(first.getName()))).contains("git-shallow");
            FileLog log = history.logs(List.of(clone.resolve("rules/a.toml")), 10).orThrow().values().iterator().next();
            assertThat(log.complete()).isFalse();
        }
    }

    @Test
    void the_repository_is_not_written_to() throws IOException {
        made.close();
        List<String> before = listing();
        try (History history = open()) {
            history.snapshot(history.head().orElseThrow()).orThrow().close();
        }
        assertThat(listing()).isEqualTo(before);
    }

    private List<String> listing() throws IOException {
        try (var files = Files.walk(made.root().resolve(Constants.DOT_GIT))) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
