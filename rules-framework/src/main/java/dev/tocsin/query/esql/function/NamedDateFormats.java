package dev.tocsin.query.esql.function;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.DAY_OF_WEEK;
import static java.time.temporal.ChronoField.DAY_OF_YEAR;
import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.MINUTE_OF_HOUR;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;
import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;
import static java.time.temporal.ChronoField.YEAR;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The date formats that Elasticsearch knows by name (esql 89).
 *
 * <p>A format is written as letters for its parts: {@code Y M D} date, {@code O} day of the year, {@code G W E} week-based year,
 * week and day of the week, {@code h m s} time, {@code f} fraction of the second, {@code z} zone, {@code [ ]} what may be
 * missing when reading, anything else itself. A name with {@code strict_} before it wants all digits, one without takes fewer.
 */
final class NamedDateFormats {
    private static final Map<String, String> ANY = Map.ofEntries(
            Map.entry("date_optional_time", "Y[-M[-D]][T[h[:m[:s[f]]]][z]]"),
            Map.entry("date_optional_time_nanos", "Y[-M[-D]][Th:m:s[n][z]]"),
            Map.entry("date", "Y-M-D"), Map.entry("year_month_day", "Y-M-D"), Map.entry("year_month", "Y-M"), Map.entry("year", "Y"),
            Map.entry("date_hour", "Y-M-DTh"), Map.entry("date_hour_minute", "Y-M-DTh:m"),
            Map.entry("date_hour_minute_second", "Y-M-DTh:m:s"), Map.entry("date_hour_minute_second_fraction", "Y-M-DTh:m:sf"),
            Map.entry("date_hour_minute_second_millis", "Y-M-DTh:m:sf"), Map.entry("date_time", "Y-M-DTh:m:sfz"),
            Map.entry("date_time_no_millis", "Y-M-DTh:m:sz"), Map.entry("hour", "h"), Map.entry("hour_minute", "h:m"),
            Map.entry("hour_minute_second", "h:m:s"), Map.entry("hour_minute_second_fraction", "h:m:sf"),
            Map.entry("hour_minute_second_millis", "h:m:sf"), Map.entry("ordinal_date", "Y-O"),
            Map.entry("ordinal_date_time", "Y-OTh:m:sfz"), Map.entry("ordinal_date_time_no_millis", "Y-OTh:m:sz"),
            Map.entry("time", "h:m:sfz"), Map.entry("time_no_millis", "h:m:sz"), Map.entry("t_time", "Th:m:sfz"),
            Map.entry("t_time_no_millis", "Th:m:sz"), Map.entry("week_date", "G-'W'W-E"),
            Map.entry("week_date_time", "G-'W'W-ETh:m:sfz"), Map.entry("week_date_time_no_millis", "G-'W'W-ETh:m:sz"),
            Map.entry("weekyear", "G"), Map.entry("weekyear_week", "G-'W'W"), Map.entry("weekyear_week_day", "G-'W'W-E"));

    private static final Map<String, String> BASIC = Map.ofEntries(
            Map.entry("iso8601", "Y[-M[-D]][T[h[:m[:s[f]]]][z]]"),
            Map.entry("basic_date", "YMD"), Map.entry("basic_date_time", "YMDThmsfz"),
            Map.entry("basic_date_time_no_millis", "YMDThmsz"), Map.entry("basic_ordinal_date", "YO"),
            Map.entry("basic_ordinal_date_time", "YOThmsfz"), Map.entry("basic_ordinal_date_time_no_millis", "YOThmsz"),
            Map.entry("basic_time", "hmsfz"), Map.entry("basic_time_no_millis", "hmsz"), Map.entry("basic_t_time", "Thmsfz"),
            Map.entry("basic_t_time_no_millis", "Thmsz"), Map.entry("basic_week_date", "G'W'WE"),
            Map.entry("basic_week_date_time", "G'W'WEThmsfz"), Map.entry("basic_week_date_time_no_millis", "G'W'WEThmsz"));

    /** How a named format writes and how it reads. */
    record Pair(DateTimeFormatter printer, DateTimeFormatter parser) {
    }

    private static final Map<String, Pair> FORMATS = build();

    private NamedDateFormats() {
    }

    /** The format of a name; null when there is none. */
    static Pair find(String name) {
        return FORMATS.get(name);
    }

    private static Map<String, Pair> build() {
        Map<String, Pair> all = new HashMap<>();
        BASIC.forEach((name, parts) -> all.put(name, pair(parts, true)));
        ANY.forEach((name, parts) -> {
            all.put("strict_" + name, pair(parts, true));
            if (!name.endsWith("_nanos")) {
                all.put(name, pair(parts, false));
            }
        });
        BASIC.forEach((name, parts) -> {
            if (name.startsWith("basic_week")) {
                all.put("strict_" + name, pair(parts, true));
            }
        });
        return Map.copyOf(all);
    }

    private static Pair pair(String parts, boolean strict) {
        return new Pair(formatter(parts.replace("[", "").replace("]", ""), true, true), formatter(parts, strict, false));
    }

    private static DateTimeFormatter formatter(String parts, boolean strict, boolean print) {
        DateTimeFormatterBuilder out = new DateTimeFormatterBuilder();
        boolean adjacent = parts.startsWith("YM") || parts.startsWith("YO") || parts.startsWith("G'");
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            switch (c) {
                case 'Y' -> year(out, YEAR, strict, adjacent);
                case 'G' -> year(out, IsoFields.WEEK_BASED_YEAR, strict, adjacent);
                case 'M' -> value(out, MONTH_OF_YEAR, 2, strict);
                case 'D' -> value(out, DAY_OF_MONTH, 2, strict);
                case 'O' -> value(out, DAY_OF_YEAR, 3, strict);
                case 'W' -> value(out, IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2, strict);
                case 'E' -> value(out, DAY_OF_WEEK, 1, strict);
                case 'h' -> value(out, HOUR_OF_DAY, 2, strict);
                case 'm' -> value(out, MINUTE_OF_HOUR, 2, strict);
                case 's' -> value(out, SECOND_OF_MINUTE, 2, strict);
                case 'f' -> fraction(out, print, 3);
                case 'n' -> fraction(out, print, 9);
                case 'z' -> zone(out, print);
                case '[' -> out.optionalStart();
                case ']' -> out.optionalEnd();
                case '\'' -> out.appendLiteral(parts.charAt(i += 1));
                default -> out.appendLiteral(c);
            }
            if (c == '\'') {
                i++;
            }
        }
        return out.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static void year(DateTimeFormatterBuilder out, TemporalField field, boolean strict, boolean adjacent) {
        if (adjacent) {
            out.appendValue(field, 4, 4, SignStyle.NORMAL);
        } else {
            out.appendValue(field, strict ? 4 : 1, strict ? 10 : 5, strict ? SignStyle.EXCEEDS_PAD : SignStyle.NORMAL);
        }
    }

    private static void value(DateTimeFormatterBuilder out, TemporalField field, int digits, boolean strict) {
        out.appendValue(field, strict ? digits : 1, digits, SignStyle.NOT_NEGATIVE);
    }

    private static void fraction(DateTimeFormatterBuilder out, boolean print, int digits) {
        if (print) {
            out.appendFraction(NANO_OF_SECOND, 3, digits, true);
        } else {
            out.optionalStart().appendFraction(NANO_OF_SECOND, 1, 9, true).optionalEnd()
                    .optionalStart().appendLiteral(',').appendFraction(NANO_OF_SECOND, 1, 9, false).optionalEnd();
        }
    }

    private static void zone(DateTimeFormatterBuilder out, boolean print) {
        if (print) {
            out.appendOffset("+HH:MM", "Z");
        } else {
            out.optionalStart().appendZoneOrOffsetId().optionalEnd().optionalStart().appendOffset("+HHmm", "Z").optionalEnd();
        }
    }
}
