package dev.tocsin.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateMathTest {
    private static final Instant NOW = Instant.parse("2024-05-15T13:45:30.123456Z");

    @ParameterizedTest(name = "{0} in {1}")
    @CsvFileSource(resources = "date-math.csv", numLinesToSkip = 1)
    void a_date_goes_down_and_up(String text, ZoneId zone, Instant down, Instant up) {
        DateMath date = DateMath.parse(text);
        assertThat(date.down(NOW, zone)).isEqualTo(down);
        assertThat(date.up(NOW, zone)).isEqualTo(up);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "now-", "now-1", "now-1x", "now/2d", "nowhere", "2024-01-01||/", "2024/01/01", "||",
        "2024-13-01||+1d", "now -1d", "now+1d ", "2024-01-01||+1M||/d"})
    void other_texts_are_refused(String text) {
        assertThatThrownBy(() -> DateMath.parse(text)).isInstanceOf(ValueSyntaxException.class).hasMessageContaining("no date");
    }

    @Test
    void a_moment_beyond_all_dates_is_refused() {
        DateMath date = DateMath.parse("now+999999999999y");
        assertThatThrownBy(() -> date.down(NOW, ZoneId.of("UTC"))).isInstanceOf(ValueSyntaxException.class);
    }

    @Test
    void only_now_depends_on_the_run() {
        assertThat(DateMath.parse("now-1d").usesNow()).isTrue();
        assertThat(DateMath.parse("2024-01-01||-1d").usesNow()).isFalse();
    }
}
