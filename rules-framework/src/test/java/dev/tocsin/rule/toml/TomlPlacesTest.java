package dev.tocsin.rule.toml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where keys, values and the characters of strings stand. */
class TomlPlacesTest {
    @Test
    void keys_and_values_know_what_they_cover() {
        assertThat(places("""
                top = 1 # c
                "quoted key" = 'x'
                dotted . "k.y" = [1, { in.ner = 2026-01-01, "e" = "\\"" }]
                [a.b]
                c.d = true
                c.e = 1.5
                [a]
                z = '''
                x'''
                [[rule.threat]]
                [[rule.threat.technique]]
                id = "T1"
                [rule.threat.tactic."x.y"]
                """)).containsExactly(
                "top=1", "\"quoted key\"='x'",
                "dotted=dotted", "\"k.y\"=[1, { in.ner = 2026-01-01, \"e\" = \"\\\"\" }]", "in=in", "ner=2026-01-01", "\"e\"=\"\\\"\"",
                "a=[a]", "b=[a.b]", "c=c", "d=true", "e=1.5", "z='''\nx'''",
                "rule=rule", "threat=[[rule.threat]]", "technique=[[rule.threat.technique]]", "id=\"T1\"",
                "tactic=tactic", "\"x.y\"=[rule.threat.tactic.\"x.y\"]");
    }

    @Test
    void places_after_characters_outside_the_basic_plane_are_right() {
        assertThat(places("\"\uD83D\uDE00\" = { a = '\uD83D\uDE00\uD83D\uDE00', b = 2 }")).containsExactly(
                "\"\uD83D\uDE00\"={ a = '\uD83D\uDE00\uD83D\uDE00', b = 2 }", "a='\uD83D\uDE00\uD83D\uDE00'", "b=2");
    }

    private static List<String> places(String text) {
        TomlDocument document = TomlDocument.read(new SourceText("x.toml", text));
        assertThat(document.errors()).isEmpty();
        List<String> out = new ArrayList<>();
        collect(document.table(), text, out);
        return out;
    }

    private static void collect(TomlValue value, String text, List<String> out) {
        if (value instanceof TomlTable table) {
            for (TomlTable.Entry entry : table.entries()) {
                out.add(entry.keySpan().of(text) + "=" + entry.value().span().of(text));
                collect(entry.value(), text, out);
            }
        } else if (value instanceof TomlList list) {
            list.values().forEach(v -> collect(v, text, out));
        }
    }

    /** The document, an inner offset, and the offset in the file that it must stand at. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            "a = 'xyz', 2, 7",
            "a = \"x\\\\yz\", 2, 8",
            "a = \"\\u0041bc\", 1, 11",
            "a = \"\\U0001F600bc\", 2, 15",
            "a = \"\"\"<LF>xyz\"\"\", 0, 8",
            "a = \"\"\"<CR><LF>x<CR><LF>yz\"\"\", 2, 12",
            "a = \"\"\"x\\<LF>  yz\"\"\", 1, 12",
            "a = \"\"\"x\\   <LF><LF>  yz\"\"\", 1, 16",
            "a = '''<LF>x<CR><LF>yz''', 2, 11",
            "a = ''''xyz'''', 0, 7"})
    void every_character_of_a_string_knows_its_offset(String document, int inner, int outer) {
        String text = document.replace("<LF>", "\n").replace("<CR>", "\r");
        TomlString string = TomlDocument.read(new SourceText("x.toml", text)).table().string("a").orElseThrow();
        EmbeddedText embedded = string.text();
        assertThat(embedded.text()).isEqualTo(string.value()).doesNotContain("\r");
        assertThat(embedded.toSource(new Span(inner, inner + 1)).start()).isEqualTo(outer);
    }
}
