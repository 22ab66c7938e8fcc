package dev.tocsin.rule.toml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** Why tomlj reads the rules and TOML4J does not: detection rules are full of Windows paths and regular expressions. */
class TomlLibraryTest {
    private static com.moandjiezana.toml.Toml toml4j(String text) {
        return new com.moandjiezana.toml.Toml().read(text);
    }

    @Test
    void toml4j_takes_an_escaped_backslash_before_u_for_a_character_escape() {
        String note = "note = \"Look into C:\\\\Users\\\\Public.\"";
        assertThatThrownBy(() -> toml4j(note)).isInstanceOf(NumberFormatException.class);
        assertThat(Toml.parse(note).getString("note")).isEqualTo("Look into C:\\Users\\Public.");
    }

    @Test
    void toml4j_keeps_the_quotes_of_a_quoted_key() {
        String filter = "[rule.filters.\"file.path\"]\nvalue = 1\n";
        assertThat(toml4j(filter).getTable("rule").getTable("filters").toMap()).containsKey("\"file.path\"");
        assertThat(Toml.parse(filter).getTable("rule.filters").keySet()).containsExactly("file.path");
    }

    @Test
    void toml4j_knows_neither_dates_without_time_nor_other_bases() {
        for (String text : List.of("day = 2026-01-31", "mask = 0xFF")) {
            assertThatThrownBy(() -> toml4j(text)).isInstanceOf(IllegalStateException.class);
            assertThat(Toml.parse(text).hasErrors()).isFalse();
        }
    }

    @Test
    void toml4j_stops_at_the_first_error_and_names_no_column() {
        String broken = "a = 1\nb = ?\nc = 2\nd = !\n";
        assertThatThrownBy(() -> toml4j(broken)).isInstanceOf(IllegalStateException.class);
        assertThat(Toml.parse(broken).errors()).extracting(e -> e.position().line()).containsExactly(2, 4);
    }

    @Test
    void only_tomlj_tells_where_a_key_stands() {
        TomlParseResult read = Toml.parse("[rule]\nname = \"x\"\n  query = 'y'\n");
        assertThat(read.inputPositionOf(List.of("rule", "query")).line()).isEqualTo(3);
        assertThat(read.inputPositionOf(List.of("rule", "query")).column()).isEqualTo(3);
    }
}
