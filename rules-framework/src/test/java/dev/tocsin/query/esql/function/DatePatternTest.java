package dev.tocsin.query.esql.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.query.esql.value.EsqlException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePatternTest {
    private static final ZonedDateTime DATE = ZonedDateTime.of(2024, 5, 6, 7, 8, 9, 123_456_789, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "strict_date_optional_time, 2024-05-06T07:08:09.123Z", "date_optional_time, 2024-05-06T07:08:09.123Z",
        "strict_date_optional_time_nanos, 2024-05-06T07:08:09.123456789Z", "iso8601, 2024-05-06T07:08:09.123Z",
        "date, 2024-05-06", "basic_date, 20240506", "basic_date_time, 20240506T070809.123Z",
        "basic_ordinal_date, 2024127", "basic_time, 070809.123Z", "basic_t_time_no_millis, T070809Z",
        "basic_week_date, 2024W191", "date_hour, 2024-05-06T07", "date_hour_minute, 2024-05-06T07:08",
        "date_hour_minute_second, 2024-05-06T07:08:09", "date_hour_minute_second_millis, 2024-05-06T07:08:09.123",
        "date_time, 2024-05-06T07:08:09.123Z", "date_time_no_millis, 2024-05-06T07:08:09Z", "hour, 07",
        "hour_minute_second_fraction, 07:08:09.123", "ordinal_date, 2024-127", "ordinal_date_time_no_millis, 2024-127T07:08:09Z",
        "time, 07:08:09.123Z", "t_time_no_millis, T07:08:09Z", "week_date, 2024-W19-1", "week_date_time_no_millis, 2024-W19-1T07:08:09Z",
        "weekyear, 2024", "weekyear_week, 2024-W19", "weekyear_week_day, 2024-W19-1", "year, 2024", "year_month, 2024-05",
        "strict_year_month_day, 2024-05-06", "strict_basic_week_date, 2024W191", "epoch_second, 1714979289.123456789",
        "epoch_millis, 1714979289123.456789", "uuuu/DDD, 2024/127", "'EEE, d MMM yyyy', 'Mon, 6 May 2024'"})
    void a_named_format_writes_a_date(String format, String text) {
        assertThat(pattern(format).print(DATE)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "strict_date_optional_time, 2024, 2024-01-01T00:00:00Z", "strict_date_optional_time, 2024-05T10, 2024-05-01T10:00:00Z",
        "strict_date_optional_time, '2024-05-06T07:08:09,5+0200', 2024-05-06T05:08:09.500Z",
        "date_optional_time, 2024-5-6, 2024-05-06T00:00:00Z", "basic_date_time, 20240506T070809.5Z, 2024-05-06T07:08:09.500Z",
        "ordinal_date, 2024-127, 2024-05-06T00:00:00Z", "week_date, 2024-W19-1, 2024-05-06T00:00:00Z",
        "weekyear_week, 2024-W19, 2024-05-06T00:00:00Z", "hour_minute, 7:8, 1970-01-01T07:08:00Z",
        "epoch_millis, -1.5, 1969-12-31T23:59:59.998500Z", "epoch_second, 1.25, 1970-01-01T00:00:01.250Z",
        "yyyy-DDD, 2024-127, 2024-05-06T00:00:00Z", "dd/MM/yyyy HH:mm, 06/05/2024 07:08, 2024-05-06T07:08:00Z",
        "strict_date||epoch_second, 60, 1970-01-01T00:01:00Z"})
    void a_format_reads_a_date_and_fills_what_it_lacks(String format, String text, String instant) {
        assertThat(pattern(format).parse(text, ZoneOffset.UTC).toInstant()).hasToString(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "strict_date_optional_time, 2024-5-6", "strict_date_optional_time, 2024-02-30", "strict_date_optional_time, 1714979289123",
        "strict_date_optional_time, ''", "strict_date, 2024-05", "epoch_second, 1e3", "yyyy-MM-dd, 2024-02-30", "yyyy, twenty",
        "epoch_millis, 99999999999999999999", "week_date, 2024-W60-1"})
    void a_text_that_does_not_fit_is_refused(String format, String text) {
        assertThatThrownBy(() -> pattern(format).parse(text, ZoneOffset.UTC)).isInstanceOf(EsqlException.class)
                .hasMessage("failed to parse date field [" + text + "] with format [" + format + "]");
    }

    @Test
    void a_zone_fills_in_where_the_text_has_none() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThat(pattern("yyyy-MM-dd").parse("2024-05-06", paris).toInstant()).hasToString("2024-05-05T22:00:00Z");
        assertThat(pattern("date_time").parse("2024-05-06T07:08:09.1Z", paris).toInstant()).hasToString("2024-05-06T07:08:09.100Z");
    }

    @ParameterizedTest
    @CsvSource({"jjj", "strict_nothing", "''", "yyyy||jjj"})
    void a_letter_or_name_that_there_is_not_is_refused(String format) {
        assertThatThrownBy(() -> pattern(format)).isInstanceOf(EsqlException.class);
    }

    private static DatePattern pattern(String format) {
        return DatePattern.of(format, Locale.ENGLISH);
    }
}
