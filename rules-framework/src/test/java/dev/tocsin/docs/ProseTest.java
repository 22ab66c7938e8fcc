package dev.tocsin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.docs.html.Address;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
    @ParameterizedTest
    @CsvFileSource(resources = "prose.csv", delimiter = '⇒', numLinesToSkip = 1, quoteCharacter = '\u0001')
    void an_author_s_markdown_is_made_harmless(String markdown, String harmless) {
        assertThat(Prose.of(markdown.replace("⏎", "\n"))).isEqualTo(harmless.replace("⏎", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"` a\nb ` <script> `", "` | ` `<script>` ` | `", " ```\n```\n<script>\n```\n", "- ```\n```\n```\n<script>",
        "\\` <script> `", "- a\n\n  ```\n```\n<script>\n",
        "> ```\n<script>\n> ```", "1. ~~~\n~~~\n~~~\n<script>", "<script>", "<scr<script>ipt>", "`` ` <script> `", "~~~\n```\n~~~\n<script>"})
    void no_element_is_ever_open_outside_of_code(String markdown) {
        String[] lines = Prose.of(markdown).split("\n", -1);
        String fence = null;
        for (String line : lines) {
            if (fence == null && (line.startsWith("```") || line.startsWith("~~~"))) {
                fence = line.replaceAll("[^`~].*", "");
            } else if (fence != null && line.equals(fence)) {
                fence = null;
            } else if (fence == null) {
                assertThat(line).doesNotContain("<script");
            }
        }
        assertThat(fence).as("a fence that stays open").isNull();
    }

    @Test
    void plain_text_stays_text() {
        assertThat(Markdown.text("# [a](javascript:x) <img src=x onerror=y> `c` *d* a|b\n&lt; _e_ f_g"))
                .isEqualTo("\\# \\[a\\](javascript&#58;x) &lt;img src=x onerror=y&gt; \\`c\\` \\*d\\* a\\|b &amp;lt; \\_e\\_ f_g");
        assertThat(Markdown.text("1. first")).isEqualTo("1\\. first");
        assertThat(Markdown.text("- item")).isEqualTo("\\- item");
    }

    @Test
    void code_and_fences_cannot_be_left() {
        assertThat(Markdown.code("a`b``c")).isEqualTo("```a`b``c```");
        assertThat(Markdown.code("`a")).isEqualTo("`` `a ``");
        assertThat(Markdown.block("sql", "a\n````\r\n<b>")).isEqualTo("`````sql\na\n````\n<b>\n`````\n");
    }

    @Test
    void only_http_and_https_are_linked_to() {
        assertThat(Address.web("https://example.org/a(b)?c=<d>\"&e=`f`"))
                .contains("https://example.org/a%28b%29?c=%3Cd%3E%22&e=%60f%60");
        for (String address : new String[] {"javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "//example.org", "a", "",
            "https://", "https://a b", "java\nscript:x", "file:///etc/passwd"}) {
            assertThat(Address.web(address)).as(address).isEqualTo(Optional.empty());
        }
    }

    @Test
    void paths_are_encoded() {
        Path here = Path.of("docs");
        assertThat(Address.relative(here, Path.of("rules", "a b)(é#1.toml"))).contains("../rules/a%20b%29%28%C3%A9%231.toml");
        assertThat(Address.relative(here, Path.of("docs", "javascript:x"))).contains("javascript%3Ax");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "look_back.csv", numLinesToSkip = 1)
    void the_look_back_is_what_is_left_of_the_time_between_runs(String from, String interval, String expected) {
        assertThat(LookBack.of(from, interval)).isEqualTo(expected);
    }
}
