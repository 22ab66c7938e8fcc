package dev.tocsin.docs.html;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QueryHtmlTest {
    @ParameterizedTest
    @CsvFileSource(resources = "queries.csv", delimiter = '⇒', numLinesToSkip = 1, quoteCharacter = '\u0001')
    void the_words_of_a_query_have_classes(String language, String query, String html) {
        assertThat(QueryHtml.words(language.strip(), query.strip().replace("⏎", "\n")).html().replace("\n", "⏎")).isEqualTo(html.strip());
    }

    @Property(tries = 200)
    void whatever_a_query_is_its_text_is_what_people_read(
            @ForAll @CharRange(from = ' ', to = '~') @Chars({'"', '|', '\n', '<', '&', '(', '/'}) String text) {
        for (String language : new String[] {"kuery", "lucene", "eql", "esql", "json", "toml", "none"}) {
            String html = QueryHtml.words(language, text).html();
            String read = html.replaceAll("<span class=\"q-[a-z]+\">|</span>", "");
            assertThat(read).as(language).isEqualTo(Fragment.text(text).html());
        }
    }
}
