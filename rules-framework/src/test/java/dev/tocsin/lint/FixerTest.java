package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.lint.check.Checks;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class FixerTest {
    @TempDir
    Path root;

    private static final SourceText SOURCE = new SourceText("rules/x.toml", "a\nb # why\nc\nd\ne\nf\ng\nh\ni\nj\n");

    private static Finding finding(int start, Edit... edits) {
        return new Finding(new Diagnostic(Level.WARNING, "x", SOURCE, Span.at(start), "x", null), Arrays.asList(edits));
    }

    @Test
    void edits_leave_everything_else_as_it_is() {
        Fixer.Fixed fixed = Fixer.fix(List.of(finding(2, new Edit(new Span(2, 3), "B")),
                finding(18, new Edit(new Span(18, 19), "G")))).get(0);
        assertThat(fixed.text()).isEqualTo("a\nB # why\nc\nd\ne\nf\nG\nh\ni\nj\n");
        assertThat(fixed.findings()).hasSize(2);
    }

    @Test
    void of_two_edits_of_one_place_the_first_is_applied() {
        Fixer.Fixed fixed = Fixer.fix(List.of(finding(2, new Edit(new Span(2, 3), "B")), finding(2, new Edit(new Span(2, 3), "C")))).get(0);
        assertThat(fixed.text()).startsWith("a\nB # why");
        assertThat(fixed.findings()).hasSize(1);
    }

    @Test
    void the_diff_shows_three_lines_around_each_change() {
        Fixer.Fixed fixed = Fixer.fix(List.of(finding(2, new Edit(new Span(2, 3), "B")))).get(0);
        assertThat(fixed.diff()).isEqualTo("""
                --- a/rules/x.toml
                +++ b/rules/x.toml
                @@ -1,5 +1,5 @@
                 a
                -b # why
                +B # why
                 c
                 d
                 e
                """);
    }

    /** Every bad example whose finding has edits: they mend it, and a second run changes nothing. */
    @TestFactory
    Stream<DynamicTest> a_fix_mends_its_finding_and_running_it_twice_changes_nothing() {
        return Checks.all().stream().map(check -> DynamicTest.dynamicTest(check.id(), () -> {
            Path folder = Files.createTempDirectory(root, check.id());
            LintResult result = lint(folder, check.about().bad());
            List<Finding> fixable = result.findings().stream().filter(f -> f.diagnostic().id().equals(check.id())).toList();
            for (Fixer.Fixed fixed : Fixer.fix(fixable)) {
                Files.writeString(folder.resolve(fixed.source().name()), fixed.text());
            }
            LintResult again = ExampleFolder.lint(folder, "elastic");
            assertThat(Fixer.fix(again.findings().stream().filter(f -> f.diagnostic().id().equals(check.id())).toList())).isEmpty();
        }));
    }

    private static LintResult lint(Path folder, Example example) throws IOException {
        return ExampleFolder.lint(folder, example, "elastic");
    }
}
