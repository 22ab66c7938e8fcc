package dev.tocsin.rule.toml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.cache.Cache;
import dev.tocsin.cache.Ingredients;
import dev.tocsin.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TomlMemoryTest {
    private static final String EVERYTHING = """
            # a comment   \s
            title = "plain" # another
            escaped = "tab\\t quote\\" \\u00e4 \\U0001F600"
            literal = 'C:\\path'
            long = \"""
            first
              second \\
              third\"""
            raw = '''
            x where y == "z"
            '''
            "quoted key" = 1
            a.b.c = -17
            float = 6.5e3
            odd = [nan, inf, -inf, -0.0]
            flags = [true, false]
            dates = [1979-05-27T07:32:00Z, 1979-05-27T00:32:00.999-07:00, 1979-05-27T07:32:00, 1979-05-27, 07:32:00.5]
            inline = { x = 1, y = { z = [ "deep", [ "deeper" ] ] } }
            empty = ""
            none = []
            [table.inner]
            key = "värde 漢字"
            [[rows]]
            n = 1
            [[rows]]
            n = 9223372036854775807
            """;
    @TempDir
    private Path folder;

    private TomlDocument remembered(SourceText source) {
        for (int run = 0; run < 2; run++) {
            Cache cache = Cache.in(folder);
            new TomlMemory(cache.store("toml"), cache.build()).read(source, key(source.text()));
            cache.save();
        }
        Cache cache = Cache.in(folder);
        return new TomlMemory(cache.store("toml"), cache.build()).read(source, key(source.text()));
    }

    private static dev.tocsin.cache.Fingerprint key(String text) {
        return Ingredients.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Everything that a tree says, places among it. */
    private static List<Object> told(TomlDocument document) {
        List<Object> out = new ArrayList<>(document.comments());
        tell(document.table(), out);
        out.addAll(document.errors());
        return out;
    }

    private static void tell(TomlValue value, List<Object> out) {
        out.add(value.span());
        out.add(value.kind());
        if (value instanceof TomlTable table) {
            table.entries().forEach(entry -> {
                out.add(entry.key());
                out.add(entry.keySpan());
                tell(entry.value(), out);
            });
        } else if (value instanceof TomlList list) {
            list.values().forEach(element -> tell(element, out));
        } else if (value instanceof TomlString string) {
            out.addAll(List.of(string.value(), string.style(), string.content()));
            for (int i = 0; i <= string.value().length(); i++) {
                out.add(string.text().position(i));
            }
        } else {
            out.add(value);
        }
    }

    @Test
    void a_tree_that_is_remembered_says_what_a_tree_that_is_read_says() {
        for (String text : List.of(EVERYTHING, EVERYTHING.replace("\n", "\r\n"), "", "\n", "# only a comment", "\uFEFFa = 1")) {
            SourceText source = new SourceText("x.toml", text);
            assertThat(told(remembered(source))).isEqualTo(told(TomlDocument.read(source)));
        }
    }

    @Test
    void a_broken_document_is_read_anew_with_its_errors() {
        SourceText source = new SourceText("x.toml", "a = \nb = 'x");
        assertThat(remembered(source).errors()).isNotEmpty().isEqualTo(TomlDocument.read(source).errors());
    }

    @Test
    void the_tree_belongs_to_the_text_at_hand_whatever_its_name_was() {
        remembered(new SourceText("old.toml", "a = 'x'"));
        SourceText moved = new SourceText("new.toml", "a = 'x'");
        assertThat(remembered(moved).source()).isSameAs(moved);
    }
}
