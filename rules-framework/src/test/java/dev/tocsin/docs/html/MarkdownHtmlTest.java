package dev.tocsin.docs.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.rule.toml.TomlDocument;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownHtmlTest {
    @ParameterizedTest
    @CsvFileSource(resources = "markdown.csv", delimiter = '⇒', numLinesToSkip = 1, quoteCharacter = '\u0001')
    void an_author_s_markdown_becomes_harmless_html(String markdown, String html) {
        assertThat(MarkdownHtml.of(markdown.strip().replace("⏎", "\n")).html().strip().replace("\n", "⏎")).isEqualTo(html.strip());
    }

    @Test
    void what_stands_for_a_search_is_the_search_of_the_rule() {
        TomlTable transform = TomlDocument.read(new SourceText("a.toml", """
                [[transform.osquery]]
                label = "Users"
                query = "SELECT 1"
                [[transform.investigate]]
                label = "Same host"
                providers = [[{ excluded = true, field = "host.id", queryType = "phrase", value = "{{host.id}}", valueType = "string" }]]
                relativeFrom = "now-1h"
                relativeTo = "now"
                """)).table().table("transform").orElseThrow();
        assertThat(MarkdownHtml.of("$osquery_0 $osquery_1 $investigate_0", transform).html().strip()).isEqualTo(
                "<p><span class=\"guide-block\"><span class=\"guide-kind\">Osquery</span> <strong>Users</strong>: <code>SELECT 1</code></span>"
                + " $osquery_1 <span class=\"guide-block\"><span class=\"guide-kind\">Investigate</span> <strong>Same host</strong>: "
                + "<code>host.id</code> is not <code>&#123;{host.id}}</code>, from now-1h to now</span></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a ", "**a ", "[", "![", "[a](", "<", "`", "|a", "|a|\n|-|\n", "(", "&", "!{osquery{", "{{", "# ",
        "\n- ", "*", "_a_", "<a ", "[a][b] ", "[a]: b\n", "\\"})
    void however_often_a_piece_stands_there_it_is_read(String piece) {
        assertThat(MarkdownHtml.of(piece.repeat(5_000))).isNotNull();
    }
}
