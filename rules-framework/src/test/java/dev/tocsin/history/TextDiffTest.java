package dev.tocsin.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDiffTest {
    @Test
    void three_lines_stand_around_a_change() {
        assertThat(TextDiff.unified("x", "1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n")).isEqualTo(
                "--- a/x\n+++ b/x\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
        assertThat(TextDiff.unified("x", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "0\n1\n2\n3\n4\n5\n6\n7\n8\n")).isEqualTo(
                "--- a/x\n+++ b/x\n@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n@@ -6,4 +7,3 @@\n 6\n 7\n 8\n-9\n");
        assertThat(TextDiff.unified("x", "same\n", "same\n")).isEmpty();
    }

    @Test
    void lines_may_come_and_go_with_a_whole_file_or_without_a_line_end() {
        assertThat(TextDiff.unified("x", "a\nb\nc\n", "a\nc\nd")).isEqualTo("""
                --- a/x
                +++ b/x
                @@ -1,3 +1,3 @@
                 a
                -b
                 c
                +d
                \\ No newline at end of file
                """);
        assertThat(TextDiff.unified("x", null, "a\n")).isEqualTo("--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+a\n");
        assertThat(TextDiff.unified("x", "a\n", null)).isEqualTo("--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n");
        assertThat(TextDiff.unified("x", "a\r\n", "a\n")).isEqualTo("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\r\n+a\n");
    }

    @Test
    void names_are_written_as_git_reads_them() {
        assertThat(TextDiff.unified("a b", null, "a\n")).startsWith("--- /dev/null\n+++ b/a b\t\n");
        assertThat(TextDiff.unified("\u00fc\"", "a\n", null)).startsWith("--- \"a/\\303\\274\\\"\"\n+++ /dev/null\n");
    }
}
