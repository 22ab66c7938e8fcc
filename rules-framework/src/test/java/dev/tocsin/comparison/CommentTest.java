package dev.tocsin.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTest {
    @ParameterizedTest
    @ValueSource(strings = {"@everyone", "#1", "<img src=x onerror=alert(1)>", "[a](javascript:b)", "![a](https://b)", "**b**", "https://a",
        "&lt;", "a\nb", "- a"})
    void text_of_rules_stands_in_code(String text) {
        assertThat(Comment.code(text, 100)).isEqualTo("`" + text.replace('\n', ' ') + "`");
    }

    @Test
    void backticks_do_not_end_code() {
        assertThat(Comment.code("a ``b`` c", 100)).isEqualTo("```a ``b`` c```");
        assertThat(Comment.code("`", 100)).isEqualTo("`` ` ``");
        assertThat(Comment.code(" ", 100)).isEqualTo("`(empty)`");
    }

    @Test
    void bars_do_not_end_a_cell() {
        assertThat(Comment.cell("a|b\\|c", 100)).isEqualTo("`a¦b\\¦c`");
    }

    @Test
    void hidden_characters_are_shown() {
        assertThat(Comment.code("a\u202Eb\u0007c", 100)).isEqualTo("`a\uFFFDb\uFFFDc`");
    }

    @Test
    void html_is_escaped() {
        assertThat(Comment.html("</summary><b>\"&", 100)).isEqualTo("<code>&lt;/summary&gt;&lt;b&gt;&quot;&amp;</code>");
        assertThat(Comment.words("a </pre><script>", "a </pre><style>\n\n@x", 100)).isEqualTo(
                "<pre>\na &lt;/pre&gt;&lt;<del>script</del><ins>style</ins>&gt;\n\n<ins>@x</ins>\n</pre>\n");
    }

    @Test
    void long_texts_are_cut() {
        assertThat(Comment.code("abcdef", 3)).isEqualTo("`abc...`");
        assertThat(Comment.code("ab\uD83D\uDE00", 3)).isEqualTo("`ab...`");
        assertThat(Comment.words("one two three four", "one two three five", 8)).isEqualTo(
                "<pre>\none two \n... the rest is left out\n</pre>\n");
    }
}
