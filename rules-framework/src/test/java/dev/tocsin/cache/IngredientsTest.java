package dev.tocsin.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngredientsTest {
    @TempDir
    private Path folder;

    private Fingerprint tree() {
        return Ingredients.of("tree").tree(folder).fingerprint();
    }

    @Test
    void parts_do_not_run_together() {
        assertThat(Ingredients.of("x").text("ab").text("c").fingerprint())
                .isNotEqualTo(Ingredients.of("x").text("a").text("bc").fingerprint())
                .isEqualTo(Ingredients.of("x").text("ab").text("c").fingerprint());
        assertThat(Ingredients.of("x").texts(List.of("a")).texts(List.of("b", "c")).fingerprint())
                .isNotEqualTo(Ingredients.of("x").texts(List.of("a", "b")).texts(List.of("c")).fingerprint());
        assertThat(Ingredients.of("x").text(null).fingerprint()).isNotEqualTo(Ingredients.of("x").text("").fingerprint())
                .isNotEqualTo(Ingredients.of("x").fingerprint());
    }

    @Test
    void gathering_goes_on_after_a_fingerprint_was_taken() {
        Ingredients all = Ingredients.of("x");
        Fingerprint before = all.fingerprint();
        assertThat(all.fingerprint()).isEqualTo(before);
        assertThat(all.text("more").fingerprint()).isEqualTo(Ingredients.of("x").text("more").fingerprint()).isNotEqualTo(before);
    }

    @Test
    void a_tree_is_its_names_and_contents() throws IOException {
        Fingerprint empty = tree();
        Path file = Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c.txt"), "one");
        Fingerprint one = tree();
        Files.writeString(file, "two");
        Fingerprint two = tree();
        Files.move(file, folder.resolve("a/c.txt"));
        Fingerprint moved = tree();
        Files.createDirectory(folder.resolve("d"));
        assertThat(List.of(empty, one, two, moved, tree())).doesNotHaveDuplicates();
        Files.delete(folder.resolve("d"));
        assertThat(tree()).isEqualTo(moved);
    }

    @Test
    void a_link_that_makes_a_circle_hides_nothing_else() throws IOException {
        Files.createSymbolicLink(Files.createDirectories(folder.resolve("a")).resolve("circle"), folder);
        Path file = Files.writeString(folder.resolve("b.txt"), "one");
        Fingerprint one = tree();
        Files.writeString(file, "two");
        assertThat(tree()).isNotEqualTo(one);
    }

    @Test
    void names_are_what_there_is_whatever_it_holds() throws IOException {
        Path file = Files.writeString(folder.resolve("b.txt"), "one");
        Fingerprint one = Ingredients.of("names").names(folder).fingerprint();
        Files.writeString(file, "two");
        assertThat(Ingredients.of("names").names(folder).fingerprint()).isEqualTo(one);
        Files.delete(file);
        Fingerprint none = Ingredients.of("names").names(folder).fingerprint();
        Files.createDirectory(file);
        assertThat(List.of(one, none, Ingredients.of("names").names(folder).fingerprint())).doesNotHaveDuplicates();
    }

    @Test
    void a_file_that_is_not_there_is_an_ingredient() throws IOException {
        Path file = folder.resolve("x");
        Fingerprint missing = Ingredients.of("x").file(file).fingerprint();
        assertThat(missing).isEqualTo(Ingredients.of("x").file(file).fingerprint());
        Files.writeString(file, "");
        assertThat(Ingredients.of("x").file(file).fingerprint()).isNotEqualTo(missing);
    }

    @Test
    void the_build_knows_itself() {
        assertThat(Build.fingerprint()).isPresent().isEqualTo(Build.fingerprint());
    }

    @Test
    void a_fingerprint_is_shown_as_sha_256() {
        assertThat(Ingredients.of(new byte[0]).hex()).hasSize(64).matches("[0-9a-f]+");
    }
}
