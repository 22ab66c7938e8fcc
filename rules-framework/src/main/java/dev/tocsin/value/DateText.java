package dev.tocsin.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Dates in the default format of Elasticsearch's date fields, {@code strict_date_optional_time||epoch_millis}: an ISO 8601
 * date and time of which all but the year may be missing, or milliseconds since 1970. Four digits alone are a year.
 */
public final class DateText {
    private static final int[] LOWEST = {0, 1, 1, 0, 0, 0, 0};
    /** A missing month or day is the first one here too: only the time of day is rounded up. */
    private static final int[] HIGHEST = {9999, 1, 1, 23, 59, 59, 999_999_999};
    private static final char[] BEFORE = {0, '-', '-', 'T', ':', ':'};

    private DateText() {
    }

    /**
     * The moment that a text names, missing parts taken as their lowest value.
     *
     * @param zone where the text has no offset of its own
     * @return empty for a text of another format and a date that is not in the calendar
     */
    public static Optional<Instant> parse(String text, ZoneId zone) {
        return Optional.ofNullable(read(text, zone, false));
    }

    /** Null for no date; {@code up} takes a missing time of day as its end (kql 35). */
    static Instant read(String text, ZoneId zone, boolean up) {
        if (text.isEmpty()) {
            return null;
        }
        Instant iso = iso(text, zone, up);
        return iso != null ? iso : epochMillis(text, up);
    }

    private static Instant iso(String text, ZoneId zone, boolean up) {
        int[] parts = (up ? HIGHEST : LOWEST).clone();
        int at = 0;
        int part = 0;
        for (; part < BEFORE.length && at < text.length(); part++) {
            if (part > 0) {
                if (text.charAt(at) != BEFORE[part]) {
                    break;
                }
                at++;
                if (part == 3 && at == text.length()) {
                    break; // "2024-01-01T" is a whole day
                }
            }
            int digits = part == 0 ? 4 : 2;
            int value = digits(text, at, digits);
            if (value < 0) {
                return null;
            }
            parts[part] = value;
            at += digits;
        }
        if (part == BEFORE.length && at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            int end = at + 1;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            int count = end - at - 1;
            if (count < 1 || count > 9) {
                return null;
            }
            parts[6] = digits(text, at + 1, count) * (int) Math.pow(10, 9 - count);
            at = end;
        }
        if (at < text.length() && part < 4) {
            return null; // an offset needs an hour before it
        }
        return instant(parts, text.substring(Math.min(at, text.length())), zone);
    }

    private static Instant instant(int[] parts, String offset, ZoneId zone) {
        try {
            ZoneId where = offset.isEmpty() ? zone : zone(offset);
            return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]).atZone(where).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZoneId zone(String text) {
        char first = text.charAt(0);
        if (text.length() == 1 && first == 'Z') {
            return ZoneOffset.UTC;
        }
        if (first != '+' && first != '-' && !Character.isLetter(first)) {
            throw new DateTimeException("no zone");
        }
        return ZoneId.of(text);
    }

    private static Instant epochMillis(String text, boolean up) {
        int start = text.startsWith("-") ? 1 : 0;
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        int fraction = text.length() - end - 1;
        boolean whole = end == text.length();
        if (end == start || end - start > 19 || !whole && (text.charAt(end) != '.' || fraction < 1 || fraction > 6)) {
            return null;
        }
        long nanos = 0;
        if (!whole) {
            nanos = digits(text, end + 1, fraction);
            if (nanos < 0) {
                return null;
            }
            nanos *= (long) Math.pow(10, 6 - fraction);
        } else if (up) {
            nanos = 999_999;
        }
        try {
            Instant millis = Instant.ofEpochMilli(Long.parseLong(text.substring(0, end)));
            return start == 1 && !whole ? millis.minusNanos(nanos) : millis.plusNanos(nanos);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static int digits(String text, int from, int count) {
        if (from + count > text.length()) {
            return -1;
        }
        int out = 0;
        for (int i = from; i < from + count; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            out = out * 10 + text.charAt(i) - '0';
        }
        return out;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
