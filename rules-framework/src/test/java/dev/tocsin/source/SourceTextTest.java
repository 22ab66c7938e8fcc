package dev.tocsin.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    @Test
    void lines_end_with_LF_or_CR_LF_or_CR() {
        SourceText text = new SourceText("x", "one\ntwo\r\nthree\rfour");

        assertThat(text.lineCount()).isEqualTo(4);
        assertThat(List.of(text.line(1), text.line(2), text.line(3), text.line(4))).containsExactly("one", "two", "three", "four");
        assertThat(text.position(text.text().indexOf("four"))).isEqualTo(new Position(4, 1));
        assertThat(text.position(text.text().indexOf("wo"))).isEqualTo(new Position(2, 2));
    }

    @Test
    void an_empty_text_has_one_line_and_offsets_outside_are_moved_inside() {
        assertThat(new SourceText("x", "").position(99)).isEqualTo(new Position(1, 1));
        assertThat(new SourceText("x", "a\n").position(2)).isEqualTo(new Position(2, 1));
        assertThat(new SourceText("x", "ab").position(-1)).isEqualTo(new Position(1, 1));
    }

    @Property
    void line_starts_are_where_a_naive_reader_finds_them(@ForAll("texts") String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            boolean carriage = text.charAt(i) == '\r' && !text.startsWith("\n", i + 1);
            if (text.charAt(i) == '\n' || carriage) {
                starts.add(i + 1);
            }
        }
        SourceText source = new SourceText("x", text);

        assertThat(source.lineCount()).isEqualTo(starts.size());
        for (int line = 1; line <= starts.size(); line++) {
            assertThat(source.offset(new Position(line, 1))).isEqualTo(starts.get(line - 1));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab\n\r").ofMaxLength(30);
    }
}
