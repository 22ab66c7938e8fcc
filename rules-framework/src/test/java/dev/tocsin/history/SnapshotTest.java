package dev.tocsin.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    @TempDir
    Path folder;
    private MadeRepository made;

    @BeforeEach
    void make() {
        made = MadeRepository.in(folder.resolve("clone"));
    }

    @AfterEach
    void close() {
        made.close();
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).map(f -> root.relativize(f).toString().replace('\\', '/')).sorted().toList();
        }
    }

    private static List<String> messages(List<Diagnostic> problems) {
        return problems.stream().map(d -> d.source().name() + ": " + d.message()).toList();
    }

    @Test
    void only_what_is_asked_for_is_written_and_removed_at_the_end() throws IOException {
        made.file("rules/a.toml", "old\n").file("rules/sub/b.toml", "b\n").file("other/c", "c").file("tocsin.toml", "").commit("one");
        made.file("rules/a.toml", "new\n");
        Path root;
        try (History history = History.open(made.root()).orThrow();
                Snapshot snapshot = history.snapshot(history.head().orElseThrow()).orThrow()) {
            root = snapshot.root();
            assertThat(snapshot.take(List.of(snapshot.place(made.root().resolve("rules")), snapshot.place(made.root().resolve("none")))))
                    .isEmpty();
            assertThat(files(root)).containsExactly("rules/a.toml", "rules/sub/b.toml");
            assertThat(root.resolve("rules/a.toml")).hasContent("old\n");
            assertThat(snapshot.take(List.of(root))).isEmpty();
            assertThat(files(root)).containsExactly("other/c", "rules/a.toml", "rules/sub/b.toml", "tocsin.toml");
            assertThat(snapshot.place(folder.resolve("outside"))).isEqualTo(folder.resolve("outside"));
            assertThat(snapshot.take(List.of(folder))).isEmpty();
        }
        assertThat(root).doesNotExist();
    }

    @Test
    void a_folder_that_is_reached_by_a_link_is_the_same_folder() throws IOException {
        made.file("rules/a.toml", "a\n").commit("one");
        Path link = Files.createSymbolicLink(folder.resolve("link"), made.root());
        try (History history = History.open(link).orThrow();
                Snapshot snapshot = history.snapshot(history.head().orElseThrow()).orThrow()) {
            snapshot.take(List.of(snapshot.place(link.resolve("rules"))));
            assertThat(files(snapshot.root())).containsExactly("rules/a.toml");
        }
    }

    @Test
    void links_are_not_made() throws IOException {
        made.file("rules/a.toml", "a\n");
        Files.createSymbolicLink(made.root().resolve("rules/secret.toml"), Path.of("a.toml"));
        made.commit("one");
        try (History history = History.open(made.root()).orThrow();
                Snapshot snapshot = history.snapshot(history.head().orElseThrow()).orThrow()) {
            assertThat(messages(snapshot.take(List.of(snapshot.root())))).containsExactly(
                    "rules/secret.toml: links are not followed in an earlier commit");
            assertThat(files(snapshot.root())).containsExactly("rules/a.toml");
        }
    }

    @Test
    void no_name_leads_out_of_the_folder() throws IOException {
        try (ObjectInserter inserter = made.repository().newObjectInserter()) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, "x".getBytes(StandardCharsets.UTF_8));
            TreeFormatter inner = new TreeFormatter();
            inner.append("x", FileMode.REGULAR_FILE, blob);
            ObjectId innerTree = inserter.insert(inner);
            TreeFormatter tree = new TreeFormatter();
            tree.append("..", FileMode.TREE, innerTree);
            tree.append(".git", FileMode.TREE, innerTree);
            tree.append("..\\y", FileMode.REGULAR_FILE, blob);
            tree.append("good", FileMode.REGULAR_FILE, blob);
            tree.append("module", FileMode.GITLINK, ObjectId.fromString("1".repeat(40)));
            CommitBuilder commit = new CommitBuilder();
            PersonIdent eve = new PersonIdent("Eve", "eve@example.org");
            commit.setTreeId(inserter.insert(tree));
            commit.setAuthor(eve);
            commit.setCommitter(eve);
            commit.setMessage("traps");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            try (History history = History.open(made.root()).orThrow();
                    Snapshot snapshot = history.snapshot(Refs.commit(made.repository().parseCommit(id))).orThrow()) {
                assertThat(messages(snapshot.take(List.of(snapshot.root())))).containsExactlyInAnyOrder(
                        "../x: the commit holds a file whose name leads elsewhere; it is not written",
                        ".git/x: the commit holds a file whose name leads elsewhere; it is not written",
                        "..\\y: the commit holds a file whose name leads elsewhere; it is not written",
                        "module: the files of a submodule are not part of this repository's history");
                assertThat(files(snapshot.root())).containsExactly("good");
            }
        }
    }

    @Test
    void bounds_hold() throws IOException {
        made.file("a", "12345").file("b", "123").file("c", "123").file("d", "123").commit("one");
        ObjectId tree = made.repository().resolve("HEAD^{tree}");
        Path small = Files.createDirectory(folder.resolve("small"));
        assertThat(messages(new TreeFiles(made.repository(), tree, small, new Bounds(3, 4, 100)).write(List.of("")))).containsExactly(
                "a: the file has 5 bytes; 4 is the most", "d: the commit has more than 3 files here");
        assertThat(files(small)).containsExactly("b", "c");
        Path few = Files.createDirectory(folder.resolve("few"));
        assertThat(messages(new TreeFiles(made.repository(), tree, few, new Bounds(9, 9, 9)).write(List.of("")))).containsExactly(
                "c: the commit has more than 9 bytes here");
    }

    @Test
    void large_files_come_from_the_store_of_this_clone() throws IOException {
        String id = "ab" + "cd".repeat(31);
        String pointer = "version https://git-lfs.example/spec/v1\noid sha256:%s\nsize 5\n";
        made.file("events.ndjson", pointer.formatted(id)).file("gone.ndjson", pointer.formatted("ff".repeat(32))).commit("one");
        Path store = Files.createDirectories(made.root().resolve(".git/lfs/objects/ab/cd"));
        Files.writeString(store.resolve(id), "large");
        try (History history = History.open(made.root()).orThrow();
                Snapshot snapshot = history.snapshot(history.head().orElseThrow()).orThrow()) {
            assertThat(messages(snapshot.take(List.of(snapshot.root())))).containsExactly(
                    "gone.ndjson: git-lfs keeps this file elsewhere, and it is not here");
            assertThat(snapshot.root().resolve("events.ndjson")).hasContent("large");
            assertThat(files(snapshot.root())).containsExactly("events.ndjson");
        }
    }
}
