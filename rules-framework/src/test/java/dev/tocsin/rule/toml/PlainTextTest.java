package dev.tocsin.rule.toml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomlj.Toml;

/** What tomlj need not look at is the same as if it had. */
class PlainTextTest {
    private static final String LINES = "a line of a guide, with = signs, [brackets] and # signs\n".repeat(8);

    @Test
    void a_plain_string_is_what_the_file_says() {
        for (String quotes : List.of("'''", "\"\"\"")) {
            assertThat(note("note = " + quotes + LINES + quotes + "\nafter = 1\n")).isEqualTo(LINES);
            assertThat(note("note = " + quotes + "\n" + LINES + "end" + quotes + "\n")).isEqualTo(LINES + "end");
            assertThat(note("note = " + quotes + "first\n" + LINES + quotes + "\n")).isEqualTo("first\n" + LINES);
        }
        assertThat(note("note = '''\n\n" + LINES + "two quotes '''''")).as("up to two quotes before the end")
                .isEqualTo(tomlj("note = '''\n\n" + LINES + "two quotes '''''"));
    }

    @Test
    void escapes_mean_what_they_mean() {
        assertThat(note("note = \"\"\"\n" + LINES + "C:\\\\x \\\n   joined\"\"\"")).isEqualTo(LINES + "C:\\x joined");
        assertThat(note("note = '''\n" + LINES + "C:\\x'''")).isEqualTo(LINES + "C:\\x");
    }

    @Test
    void what_is_broken_is_found_where_it_is() {
        TomlDocument control = TomlDocument.read(new SourceText("x", "note = '''\n" + LINES + "bell \u0007\n'''\n"));
        TomlDocument later = TomlDocument.read(new SourceText("x", "note = '''\n" + LINES + "'''\nbroken = \n"));

        assertThat(control.errors()).first().extracting(e -> e.position().line()).isEqualTo(10);
        assertThat(later.errors()).singleElement().extracting(e -> e.position().line()).isEqualTo(11);
    }

    private static String note(String text) {
        TomlDocument document = TomlDocument.read(new SourceText("x", text));
        assertThat(document.errors()).isEmpty();
        return ((TomlString) document.table().get("note").orElseThrow()).value();
    }

    private static String tomlj(String text) {
        return Toml.parse(text).getString("note");
    }
}
