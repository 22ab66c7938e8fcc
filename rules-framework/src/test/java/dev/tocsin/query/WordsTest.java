package dev.tocsin.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.query.Word.Kind;
import dev.tocsin.rule.QueryLanguages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Map<Kind, String> LETTERS = Map.of(Kind.KEYWORD, "k", Kind.NAME, "n", Kind.TEXT, "t", Kind.NUMBER, "#",
            Kind.SIGN, "s", Kind.COMMENT, "c");

    @ParameterizedTest
    @CsvFileSource(resources = "words.csv", delimiterString = " | ", numLinesToSkip = 1, quoteCharacter = '\u0001')
    void a_query_has_these_words(String language, String written, String expected) {
        String query = written.replace("⏎", "\n").replace("\\|", "|");
        assertThat(words(language, query).stream().map(word -> LETTERS.get(word.kind()) + ":" + word.span().of(query))
                .collect(Collectors.joining(" "))).isEqualTo(expected.replace("\\|", "|"));
    }

    @Property(tries = 300)
    void words_stand_in_order_and_do_not_overlap(
            @ForAll @CharRange(from = ' ', to = '~') @Chars({'"', '/', '*', '\\', '|', '\n', '`', '(', 'é', '\uD83D'}) String text) {
        for (String language : QueryLanguages.ids()) {
            int at = 0;
            for (Word word : words(language, text)) {
                assertThat(word.span().start()).as(language).isGreaterThanOrEqualTo(at);
                assertThat(word.span().length()).as(language).isPositive();
                at = word.span().end();
            }
            assertThat(at).isLessThanOrEqualTo(text.length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "\"", "/*", "\\", "`", "\"\"\"", "[", "a ", "{"})
    void long_texts_are_read_at_once(String piece) {
        String text = piece.repeat(20_000);
        QueryLanguages.ids().forEach(language -> assertThat(words(language, text)).as(language).isNotNull());
    }

    private static List<Word> words(String language, String query) {
        return QueryLanguages.byId(language).orElseThrow().words(query);
    }
}
