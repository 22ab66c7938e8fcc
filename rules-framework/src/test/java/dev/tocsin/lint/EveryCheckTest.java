package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Profile;
import dev.tocsin.lint.check.Checks;
import dev.tocsin.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What every check must have: a line in the list, a reason, a bad example that it flags at its place, a good one it does not. */
class EveryCheckTest {
    @TempDir
    Path root;

    @TestFactory
    Stream<DynamicTest> the_bad_example_is_flagged_at_its_place() {
        return Checks.all().stream().map(check -> DynamicTest.dynamicTest(check.id(), () -> {
            About about = check.about();
            assertThat(about.why()).as("why").isNotBlank();
            assertThat(about.summary()).as("summary").doesNotEndWith(".");
            assertThat(about.bad()).as("bad example").isNotNull();
            List<Diagnostic> found = found(about, about.bad());
            assertThat(found).as("findings in the bad example").isNotEmpty();
            assertThat(found).allSatisfy(d -> {
                assertThat(about.level(Profile.ELASTIC)).as("level of the profile elastic").isPresent();
                if (!about.bad().flagged().isEmpty()) {
                    assertThat(d.span().of(d.source().text())).as(d.rendered()).isEqualTo(about.bad().flagged());
                }
            });
        }));
    }

    @TestFactory
    Stream<DynamicTest> the_good_example_is_not_flagged() {
        return Checks.all().stream().map(check -> DynamicTest.dynamicTest(check.id(),
                () -> assertThat(found(check.about(), check.about().good())).extracting(Diagnostic::rendered).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> a_check_says_whether_a_machine_can_mend_what_it_finds() {
        return Checks.all().stream().map(check -> DynamicTest.dynamicTest(check.id(), () -> {
            About about = check.about();
            Path folder = Files.createTempDirectory(root, about.id());
            List<Finding> found = ExampleFolder.lint(folder, about.bad(), "elastic").findings().stream()
                    .filter(f -> f.diagnostic().id().equals(about.id())).toList();
            assertThat(found.stream().anyMatch(f -> !f.edits().isEmpty())).isEqualTo(about.mending() != About.Mending.BY_HAND);
        }));
    }

    private List<Diagnostic> found(About about, Example example) throws IOException {
        Path folder = Files.createTempDirectory(root, about.id());
        return ExampleFolder.lint(folder, example, about.level(Profile.CUSTOM).isPresent() ? "custom" : "elastic").diagnostics()
                .stream().filter(d -> d.id().equals(about.id())).toList();
    }

    @Test
    void the_rule_and_the_hunt_that_examples_are_made_of_are_flawless() throws IOException {
        Example both = Example.rule("").and(Example.huntAt("rules/hunt.toml", ""))
                .andFile("fixtures/example/fires/stop.ndjson", "{}");
        assertThat(ExampleFolder.lint(root, both).diagnostics()).extracting(Diagnostic::rendered).isEmpty();
        assertThat(ExampleFolder.lint(root, both, "elastic").diagnostics()).extracting(Diagnostic::rendered).isEmpty();
    }

    @Test
    void every_check_is_in_the_list_once() throws IOException {
        Path folder = Path.of("src/main/java/dev/tocsin/lint/check");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> classes = files.filter(f -> contains(f, "implements Check")).map(f -> f.getFileName().toString()
                    .replace(".java", "")).sorted().toList();
            assertThat(Checks.all()).extracting(c -> c.getClass().getSimpleName()).containsExactlyInAnyOrderElementsOf(classes);
        }
        assertThat(Checks.all()).extracting(Check::id).doesNotHaveDuplicates();
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
