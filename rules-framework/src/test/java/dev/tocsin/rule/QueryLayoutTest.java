package dev.tocsin.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryLayoutTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "eql | process where a == \"x  y\" // z | process where a==\"x  y\"",
        "eql | process where /* one */ a | process where a",
        "eql | a == \"\"\"x // y\"\"\"  and b | a==\"\"\"x // y\"\"\" and b",
        "eql | a == \"\\\"//\" | a==\"\\\"//\"",
        "esql | from `a  b`  /* c */ , d | from `a  b`,d",
        "kuery | a : ( b  or c ) | a:(b  or c)",
        "kuery | a : http://x | a:http://x",
        "kuery | a : b\\( c | a:b\\( c",
        "lucene | a:/b  c/ | a:/b  c/"})
    void what_changes_nothing_is_left_out(String language, String text, String plain) {
        assertThat(QueryLayout.without(language, text)).isEqualTo(plain);
    }
}
