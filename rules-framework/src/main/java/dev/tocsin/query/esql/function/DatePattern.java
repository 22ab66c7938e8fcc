package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalQueries;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A date format as Elasticsearch reads it: names such as {@code strict_date} or {@code epoch_millis}, or patterns of
 * {@link DateTimeFormatter}, several joined with {@code ||} of which the first writes and any reads (esql 89, 90).
 */
final class DatePattern {
    /** What dates are written in when a query says nothing. */
    static final DatePattern DEFAULT = of("strict_date_optional_time", Locale.US);
    /** As {@link #DEFAULT}, with all digits of the second's fraction. */
    static final DatePattern DEFAULT_NANOS = of("strict_date_optional_time_nanos", Locale.US);

    private final String text;
    private final List<Format> formats;

    private interface Format {
        String print(ZonedDateTime date);

        /** Throws DateTimeException or ArithmeticException for a text that does not fit. */
        ZonedDateTime parse(String text, ZoneId zone);
    }

    private DatePattern(String text, List<Format> formats) {
        this.text = text;
        this.formats = formats;
    }

    /**
     * Reads a format.
     *
     * @throws EsqlException for a letter or a name that there is not
     */
    static DatePattern of(String text, Locale locale) {
        if (text.isBlank()) {
            throw EsqlException.illegal("No date pattern provided");
        }
        List<Format> formats = new ArrayList<>();
        for (String part : text.split("\\|\\|", -1)) {
            formats.add(format(part, locale));
        }
        return new DatePattern(text, formats);
    }

    /** The date as text. */
    String print(ZonedDateTime date) {
        return formats.get(0).print(date);
    }

    /**
     * The date that a text means; a part that the format lacks is that of 1970-01-01T00:00 in {@code zone}.
     *
     * @throws EsqlException for a text that does not fit
     */
    ZonedDateTime parse(String date, ZoneId zone) {
        for (Format format : formats) {
            try {
                return format.parse(date, zone);
            } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
                continue;
            }
        }
        throw EsqlException.illegal("failed to parse date field [" + date + "] with format [" + text + "]");
    }

    private static Format format(String part, Locale locale) {
        if (part.equals("epoch_millis")) {
            return new Epoch(3);
        }
        if (part.equals("epoch_second")) {
            return new Epoch(0);
        }
        NamedDateFormats.Pair named = NamedDateFormats.find(part);
        if (named != null) {
            return new Java(named.printer().withLocale(locale), named.parser().withLocale(locale));
        }
        try {
            DateTimeFormatter formatter = new DateTimeFormatterBuilder().appendPattern(part).toFormatter(locale)
                    .withResolverStyle(ResolverStyle.STRICT);
            return new Java(formatter, formatter);
        } catch (IllegalArgumentException e) {
            throw EsqlException.illegal("Invalid format: [" + part + "]: " + e.getMessage());
        }
    }

    private record Java(DateTimeFormatter printer, DateTimeFormatter parser) implements Format {
        @Override
        public String print(ZonedDateTime date) {
            return printer.format(date);
        }

        @Override
        public ZonedDateTime parse(String text, ZoneId zone) {
            if (text.isEmpty()) {
                throw new DateTimeException("empty");
            }
            TemporalAccessor parsed = parser.parse(text);
            ZoneId own = parsed.query(TemporalQueries.zone());
            if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
                return Instant.from(parsed).atZone(own == null ? zone : own);
            }
            LocalTime time = time(parsed);
            return ZonedDateTime.of(date(parsed), time, own == null ? zone : own);
        }
    }

    private static LocalTime time(TemporalAccessor parsed) {
        LocalTime whole = parsed.query(TemporalQueries.localTime());
        return whole != null ? whole
                : LocalTime.of(get(parsed, ChronoField.HOUR_OF_DAY, 0), get(parsed, ChronoField.MINUTE_OF_HOUR, 0),
                        get(parsed, ChronoField.SECOND_OF_MINUTE, 0), get(parsed, ChronoField.NANO_OF_SECOND, 0));
    }

    private static LocalDate date(TemporalAccessor parsed) {
        LocalDate whole = parsed.query(TemporalQueries.localDate());
        if (whole != null) {
            return whole;
        }
        if (parsed.isSupported(IsoFields.WEEK_BASED_YEAR)) {
            return week(parsed, IsoFields.WEEK_BASED_YEAR, IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }
        if (parsed.isSupported(WeekFields.ISO.weekBasedYear())) {
            return week(parsed, WeekFields.ISO.weekBasedYear(), WeekFields.ISO.weekOfWeekBasedYear());
        }
        int year = get(parsed, ChronoField.YEAR, get(parsed, ChronoField.YEAR_OF_ERA, 1970));
        if (parsed.isSupported(ChronoField.DAY_OF_YEAR)) {
            return LocalDate.ofYearDay(year, parsed.get(ChronoField.DAY_OF_YEAR));
        }
        return LocalDate.of(year, get(parsed, ChronoField.MONTH_OF_YEAR, 1), get(parsed, ChronoField.DAY_OF_MONTH, 1));
    }

    private static LocalDate week(TemporalAccessor parsed, TemporalField year, TemporalField week) {
        int day = get(parsed, ChronoField.DAY_OF_WEEK, DayOfWeek.MONDAY.getValue());
        return LocalDate.of((int) parsed.getLong(year), 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, get(parsed, week, 1))
                .with(ChronoField.DAY_OF_WEEK, day);
    }

    private static int get(TemporalAccessor parsed, TemporalField field, int otherwise) {
        return parsed.isSupported(field) ? (int) parsed.getLong(field) : otherwise;
    }

    /** Seconds or milliseconds since 1970, with a fraction if need be. */
    private record Epoch(int digits) implements Format {
        private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,9})?");

        @Override
        public String print(ZonedDateTime date) {
            BigDecimal seconds = BigDecimal.valueOf(date.toEpochSecond()).add(BigDecimal.valueOf(date.getNano(), 9));
            BigDecimal scaled = seconds.movePointRight(digits).stripTrailingZeros();
            return scaled.scale() < 0 ? scaled.setScale(0).toPlainString() : scaled.toPlainString();
        }

        @Override
        public ZonedDateTime parse(String text, ZoneId zone) {
            if (!NUMBER.matcher(text).matches()) {
                throw new DateTimeException("no number");
            }
            BigDecimal seconds = new BigDecimal(text).movePointLeft(digits);
            long whole = seconds.setScale(0, RoundingMode.FLOOR).longValueExact();
            long nanos = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
            return Instant.ofEpochSecond(whole, nanos).atZone(ZoneOffset.UTC);
        }
    }
}
