package dev.tocsin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFolderTest {
    @TempDir
    Path folder;

    @Test
    void everything_is_new_in_an_empty_folder() throws IOException {
        PageFolder found = PageFolder.compare(folder, pages("a.md", "b/c.md"));
        assertThat(found.written().keySet()).containsExactly("a.md", "b/c.md", PageFolder.MEMORY);
        assertThat(found.upToDate()).isFalse();
        assertThat(found.differences()).startsWith("--- /dev/null\n+++ b/a.md\n@@ -0,0 +1 @@\n+page a.md\n");
    }

    @Test
    void what_was_written_is_unchanged_afterwards() throws IOException {
        write(pages("a.md", "b/c.md"));
        PageFolder found = PageFolder.compare(folder, pages("a.md", "b/c.md"));
        assertThat(found.upToDate()).isTrue();
        assertThat(found.unchanged()).isEqualTo(3);
        assertThat(found.differences()).isEmpty();
    }

    @Test
    void a_page_without_a_rule_is_stale_unless_somebody_changed_it() throws IOException {
        write(pages("a.md", "b.md", "c.md"));
        Files.writeString(folder.resolve("c.md"), "mine now\n");
        Files.writeString(folder.resolve("other.md"), "never written by us\n");
        PageFolder found = PageFolder.compare(folder, pages("a.md"));
        assertThat(found.stale()).containsExactly("b.md");
        assertThat(found.kept()).containsExactly("c.md");
        assertThat(found.upToDate()).isFalse();
        assertThat(found.differences()).contains("--- a/b.md\n+++ /dev/null\n");
    }

    @Test
    void a_memory_that_points_elsewhere_is_not_believed() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.md"), "x\n");
        Path inner = Files.createDirectories(folder.resolve("inner"));
        String digest = "73cb3858a687a8494ca3323053016282f3dad39d42cf62ca4e79dda2aac7d9ac";
        Files.writeString(inner.resolve(PageFolder.MEMORY), digest + "  ../outside.md\n" + digest + "  " + outside + "\n" + digest + "\n");
        assertThat(PageFolder.compare(inner, pages()).stale()).isEmpty();
        Files.writeString(folder.resolve(PageFolder.MEMORY), digest + "  outside.md\n");
        assertThat(PageFolder.compare(folder, pages()).stale()).containsExactly("outside.md");
    }

    private static SortedMap<String, String> pages(String... paths) {
        SortedMap<String, String> pages = new TreeMap<>();
        for (String path : paths) {
            pages.put(path, "page " + path + "\n");
        }
        return pages;
    }

    private void write(SortedMap<String, String> pages) throws IOException {
        for (Map.Entry<String, String> page : PageFolder.compare(folder, pages).written().entrySet()) {
            Files.createDirectories(folder.resolve(page.getKey()).getParent());
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }
}
