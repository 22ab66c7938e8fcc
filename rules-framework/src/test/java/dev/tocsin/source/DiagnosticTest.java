package dev.tocsin.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticTest {
    private final SourceText rule = new SourceText("rules/x.toml", "[rule]\nquery = \"a\\\\b: c\"\n");

    @Test
    void it_points_into_the_file_also_from_a_text_with_escapes() {
        // the inner text is a\b: c ; its backslash is written with two in the file
        EmbeddedText query = EmbeddedText.mapped(rule, "a\\b: c", new int[] {16, 17, 19, 20, 21, 22, 23});

        Diagnostic backslash = query.error("kql-syntax", new Span(1, 2), "stray backslash", "write it twice");

        assertThat(backslash.headline()).isEqualTo("rules/x.toml:2:11 error[kql-syntax] stray backslash");
        assertThat(backslash.span()).as("both characters of the escape").isEqualTo(new Span(17, 19));
        assertThat(backslash.rendered()).isEqualTo("""
                rules/x.toml:2:11 error[kql-syntax] stray backslash
                    2 | query = "a\\\\b: c"
                      |           ^^
                    fix: write it twice
                """);
    }

    @Test
    void a_long_line_is_cut_around_the_place() {
        SourceText text = new SourceText("q", "x".repeat(300) + "HERE" + "y".repeat(300));

        String excerpt = Excerpt.of(text, new Span(300, 304));

        String[] lines = excerpt.split("\n");
        assertThat(lines[0].length()).isLessThan(140);
        assertThat(lines[0].substring(lines[1].indexOf('^'), lines[1].lastIndexOf('^') + 1)).isEqualTo("HERE");
    }

    @Test
    void they_are_sorted_by_file_and_place_and_the_gravest_first() {
        SourceText other = new SourceText("rules/a.toml", "ab");
        Diagnostic warning = new Diagnostic(Level.WARNING, "b", rule, Span.at(1), "w", null);
        Diagnostic error = new Diagnostic(Level.ERROR, "c", rule, Span.at(1), "e", null);
        Diagnostic earlier = new Diagnostic(Level.INFO, "a", other, Span.at(2), "i", null);

        assertThat(List.of(warning, error, earlier).stream().sorted(Diagnostic.ORDER)).containsExactly(earlier, error, warning);
    }

    @Test
    void no_value_without_a_reason() {
        assertThatThrownBy(() -> Checked.refused(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_text_without_a_character_has_no_line_to_show() {
        assertThat(new Diagnostic(Level.ERROR, "file-unreadable", new SourceText("rulez", ""), Span.at(0), "gone", "name it").rendered())
                .isEqualTo("rulez:1:1 error[file-unreadable] gone\n    fix: name it\n");
    }

    @Test
    void control_characters_do_not_reach_the_terminal() {
        assertThat(Excerpt.of(new SourceText("x", "a\u001b[31m\tb"), Span.at(7))).isEqualTo("    1 | a [31m b\n      |        ^\n");
    }
}
