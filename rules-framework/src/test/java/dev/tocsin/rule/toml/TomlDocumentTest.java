package dev.tocsin.rule.toml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Documents of {@code documents.txt}: after {@code === name} the document, then {@code >>>} lines with the tree (control characters made visible), or with the
 * place and words of each error. A visible CR or BOM stands for the real one.
 */
class TomlDocumentTest {
    @TestFactory
    Stream<DynamicTest> documents() throws IOException {
        List<String> cases;
        try (InputStream in = getClass().getResourceAsStream("documents.txt")) {
            cases = Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^=== "))
                    .filter(c -> !c.isBlank()).toList();
        }
        return cases.stream().map(text -> {
            String name = text.substring(0, text.indexOf('\n'));
            return DynamicTest.dynamicTest(name, () -> check(text.substring(text.indexOf('\n') + 1)));
        });
    }

    private static void check(String text) {
        int split = text.indexOf(">>> ");
        String document = text.substring(0, split).replace("\u240D", "\r").replace("\u2400", "\0").replace("<BOM>", "\uFEFF");
        List<String> expected = text.substring(split).lines().filter(l -> l.startsWith(">>> ")).map(l -> l.substring(4)).toList();
        TomlDocument read = TomlDocument.read(new SourceText("x.toml", document));
        List<String> actual = new ArrayList<>();
        read.errors().stream().sorted(Diagnostic.ORDER).forEach(e -> actual.add(e.position() + " " + e.message()));
        if (actual.isEmpty()) {
            actual.add(visible(Plain.of(read.table()).toString()));
        }
        assertThat(String.join("\n", actual)).isEqualTo(String.join("\n", expected));
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c < ' ' ? '\u2400' + c : c)));
        return out.toString();
    }

    @Test
    void a_list_of_a_hundred_thousand_brackets_is_refused() {
        assertThat(TomlDocument.read(new SourceText("x.toml", "a = " + "[".repeat(100_000))).errors())
                .singleElement().satisfies(e -> assertThat(e.message()).contains("deeper"));
    }

    @Test
    void a_key_of_a_hundred_thousand_parts_is_refused() {
        assertThat(TomlDocument.read(new SourceText("x.toml", "a" + ".a".repeat(100_000) + " = 1")).errors())
                .singleElement().satisfies(e -> assertThat(e.message()).contains("deeper"));
        assertThat(TomlDocument.read(new SourceText("x.toml", "[a" + ".a".repeat(100_000) + "]")).errors()).hasSize(1);
        assertThat(TomlDocument.read(new SourceText("x.toml", "x = " + "{a = ".repeat(100_000))).errors()).hasSize(1);
    }

    @Test
    void of_many_errors_the_first_hundred_are_told() {
        TomlDocument read = TomlDocument.read(new SourceText("x.toml", "a = !\n".repeat(10_000)));
        assertThat(read.errors()).hasSize(100);
        assertThat(read.whole()).isFalse();
    }

    @Test
    void every_beginning_of_a_document_is_read_without_an_exception() {
        String text = "[a]\nb = '''x\n''' # c\n\"k\\u0041\".z = [1, 2.5,\n {x = \"\\\\\", y = 2026-01-01 10:00:00Z}]\n[[t.u]]\nv = true\n";
        for (int end = 0; end <= text.length(); end++) {
            TomlDocument read = TomlDocument.read(new SourceText("x.toml", text.substring(0, end)));
            assertThat(read.table()).isNotNull();
        }
    }

    @Test
    void a_document_with_any_damage_is_read_without_an_exception() {
        String text = "[a]\nb = '''x\n''' # c\nk.\"z\\u0041\" = [1, 2.5,\n {x = \"\\\\\"}]\n[[t.u]]\nv = \"\"\"a \\\n b\"\"\"\n[t.w]\n";
        Random random = new Random(7);
        for (int round = 0; round < 5000; round++) {
            StringBuilder damaged = new StringBuilder(text);
            for (int i = 0; i <= round % 3; i++) {
                int at = random.nextInt(damaged.length());
                damaged.replace(at, at + random.nextInt(2), "'\"[]{}=.,#\\\n ax".charAt(random.nextInt(15)) + "");
            }
            strings(TomlDocument.read(new SourceText("x.toml", damaged.toString())).table());
        }
    }

    private static void strings(TomlValue value) {
        if (value instanceof TomlTable table) {
            table.entries().forEach(e -> strings(e.value()));
        } else if (value instanceof TomlList list) {
            list.values().forEach(TomlDocumentTest::strings);
        } else if (value instanceof TomlString string) {
            assertThat(string.text().text()).isEqualTo(string.value());
        }
    }

    @Test
    void a_document_of_more_than_a_million_characters_is_refused() {
        assertThat(TomlDocument.read(new SourceText("x.toml", "a = '" + "x".repeat(1 << 20) + "'")).errors())
                .singleElement().satisfies(e -> assertThat(e.message()).contains("longer"));
    }

    @Test
    void comments_are_kept_with_their_places() {
        TomlDocument read = TomlDocument.read(new SourceText("x.toml", "# one\na = [ # two\n1]\nb = '# no' # three"));
        assertThat(read.comments()).extracting(TomlComment::text).containsExactly("one", "two", "three");
        assertThat(read.comments().get(1).span().start()).isEqualTo(12);
    }
}
