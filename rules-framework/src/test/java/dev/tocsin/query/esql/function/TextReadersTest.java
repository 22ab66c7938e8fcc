package dev.tocsin.query.esql.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.query.esql.value.EsqlException;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReadersTest {
    @Test
    void intervals_have_a_number_and_a_unit() {
        assertThat(IntervalTexts.period("2 Weeks")).isEqualTo(Period.ofDays(14));
        assertThat(IntervalTexts.period("-1mo")).isEqualTo(Period.ofMonths(-1));
        assertThat(IntervalTexts.period("3 q")).isEqualTo(Period.ofMonths(9));
        assertThat(IntervalTexts.duration("90 MIN")).isEqualTo(Duration.ofMinutes(90));
        assertThat(IntervalTexts.of(5, "ms")).contains(Duration.ofMillis(5));
        assertThat(IntervalTexts.of(5, "fortnights")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "1.5 days", "1 fortnight", "", "1 hour", "99999999999 days"})
    void what_is_no_period_is_refused(String text) {
        assertThatThrownBy(() -> IntervalTexts.period(text)).isInstanceOf(EsqlException.class);
    }

    @Test
    void shapes_in_shapes_without_end_are_refused() {
        String deep = "GEOMETRYCOLLECTION(".repeat(100_000);
        assertThatThrownBy(() -> WellKnownText.shape(deep)).isInstanceOf(EsqlException.class);
    }

    @Test
    void a_regular_expression_that_recurses_too_deep_ends_the_query() {
        JavaRegex regex = JavaRegex.of("(a|b)*");
        assertThatThrownBy(() -> regex.replaceAll("ab".repeat(100_000), "x")).isInstanceOf(AbortException.class)
                .hasMessageContaining("takes too long");
    }

    @Test
    void a_regular_expression_that_tries_everything_ends_the_query() {
        JavaRegex regex = JavaRegex.of("(.*a){25}$");
        assertThatThrownBy(() -> regex.replaceAll("a".repeat(60) + "!", "x")).isInstanceOf(AbortException.class);
    }

    @Test
    void an_escaped_dollar_names_no_group() {
        JavaRegex.of("(a)").checkReplacement("\\$9 $1");
        assertThatThrownBy(() -> JavaRegex.of("(a)").checkReplacement("\\\\$9")).hasMessage("No group 9");
    }

    @Test
    void a_replacement_that_grows_without_end_is_refused() {
        assertThatThrownBy(() -> JavaRegex.of("a").replaceAll("a".repeat(2_000), "b".repeat(1_000))).isInstanceOf(EsqlException.class);
    }
}
