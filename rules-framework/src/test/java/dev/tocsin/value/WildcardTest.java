package dev.tocsin.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tocsin.value.Wildcard.Syntax;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WildcardTest {
    @ParameterizedTest(name = "{0} {1} {2} on {3}: {4}")
    @CsvFileSource(resources = "wildcards.csv", numLinesToSkip = 1, quoteCharacter = '`')
    void a_pattern_fits_whole_values(String pattern, Syntax syntax, LetterCase letters, String value, boolean fits) {
        assertThat(Wildcard.of(pattern, syntax, letters).matches(value)).isEqualTo(fits);
    }

    @Property(tries = 5000)
    void it_agrees_with_a_regular_expression(@ForAll("patterns") String pattern, @ForAll("values") String value) {
        String regex = pattern.codePoints().mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        boolean expected = Pattern.compile(regex, Pattern.DOTALL).matcher(value).matches();
        assertThat(Wildcard.of(pattern, Syntax.STAR_AND_QUESTION_MARK, LetterCase.EXACT).matches(value)).isEqualTo(expected);
    }

    @Property
    void a_long_piece_is_found_like_a_short_one(@ForAll("ab") String piece, @ForAll("ab") String value) {
        String middle = piece + "a".repeat(33);
        String whole = value + "a".repeat(20) + value + middle.substring(3) + value;
        assertThat(Wildcard.of("*" + middle + "*", Syntax.STAR, LetterCase.EXACT).matches(whole)).isEqualTo(whole.contains(middle));
        String sure = value + middle + value;
        assertThat(Wildcard.of("*" + middle + "*", Syntax.STAR, LetterCase.EXACT).matches(sure)).isTrue();
    }

    @Test
    void ten_thousand_stars_against_a_long_value_end() {
        String value = "a".repeat(1_000_000);
        assertThat(Wildcard.of("*a".repeat(10_000) + "*b", Syntax.STAR, LetterCase.EXACT).matches(value)).isFalse();
        assertThat(Wildcard.of("*".repeat(10_000), Syntax.STAR, LetterCase.ASCII).matches(value)).isTrue();
        assertThat(Wildcard.of("*" + "a".repeat(10_000) + "b*", Syntax.STAR, LetterCase.EXACT).matches(value)).isFalse();
        assertThat(Wildcard.of("*a?".repeat(10_000) + "b", Syntax.STAR_AND_QUESTION_MARK, LetterCase.EXACT).matches(value)).isFalse();
    }

    @Test
    void it_knows_simple_patterns() {
        assertThat(Wildcard.of("a\\*b", Syntax.ESCAPED, LetterCase.EXACT).isLiteral()).isTrue();
        assertThat(Wildcard.of("a\\*b", Syntax.ESCAPED, LetterCase.EXACT).prefix()).isEqualTo("a*b");
        assertThat(Wildcard.of("***", Syntax.STAR, LetterCase.EXACT).fitsAll()).isTrue();
        assertThat(Wildcard.of("", Syntax.STAR, LetterCase.EXACT).fitsAll()).isFalse();
        assertThat(Wildcard.of("Ab*", Syntax.STAR, LetterCase.ASCII).isPrefix()).isTrue();
        assertThat(Wildcard.of("Ab*", Syntax.STAR, LetterCase.ASCII).prefix()).isEqualTo("ab");
        assertThat(Wildcard.of("*Ab*", Syntax.STAR, LetterCase.ASCII).isPrefix()).isFalse();
    }

    @Test
    void a_builder_takes_text_as_it_is() {
        Wildcard pattern = Wildcard.builder(LetterCase.EXACT).any().text("*?").one().text("x").any().any().build();
        assertThat(pattern.matches("ab*?_x--")).isTrue();
        assertThat(pattern.matches("ab_?_x--")).isFalse();
        assertThatCode(() -> Wildcard.builder(LetterCase.EXACT).build().matches("")).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("a", "b", "*", "?", "\uD83D\uDE00", "\n").list().ofMaxSize(9).map(l -> String.join("", l));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of("a", "b", "\uD83D\uDE00", "\n").list().ofMaxSize(12).map(l -> String.join("", l));
    }

    @Provide
    Arbitrary<String> ab() {
        return Arbitraries.strings().withChars("ab").ofMaxLength(8);
    }
}
