package dev.tocsin.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class LuceneRegexTest {
    @ParameterizedTest(name = "{0} {1} on {2}: {3}")
    @CsvFileSource(resources = "expressions.csv", numLinesToSkip = 1, quoteCharacter = '`')
    void an_expression_fits_whole_values(String pattern, LetterCase letters, String value, boolean fits) {
        assertThat(LuceneRegex.of(pattern, letters).matches(value)).isEqualTo(fits);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_wrong_or_too_much_is_refused(String pattern, String message) {
        assertThatThrownBy(() -> LuceneRegex.of(pattern, LetterCase.EXACT))
                .isInstanceOf(ValueSyntaxException.class).hasMessageContaining(message);
    }

    static Stream<Object[]> refused() {
        return Stream.of(
                new Object[] {"[a", "not a regular expression"},
                new Object[] {"a{5,2}", "not a regular expression"},
                new Object[] {"\"open", "not a regular expression"},
                new Object[] {"a".repeat(100_000), "at most 2000"},
                new Object[] {"(".repeat(900) + "a" + ")".repeat(900), "deeper than 200"},
                new Object[] {"((a{1000}){1000}){1000}", "repeats too much"},
                new Object[] {".*a.{20}", "too complex"});
    }
}
