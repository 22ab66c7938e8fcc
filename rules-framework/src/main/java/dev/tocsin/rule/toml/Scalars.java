package dev.tocsin.rule.toml;

import dev.tocsin.source.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers, booleans and dates: values that are written as one word. */
final class Scalars {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(0|[1-9](_?[0-9])*)");
    private static final Pattern OTHER_BASE = Pattern.compile("0x[0-9A-Fa-f](_?[0-9A-Fa-f])*|0o[0-7](_?[0-7])*|0b[01](_?[01])*");
    private static final Pattern FRACTION = Pattern.compile(
            "[+-]?(0|[1-9](_?[0-9])*)(\\.[0-9](_?[0-9])*)?([eE][+-]?[0-9](_?[0-9])*)?");
    private static final Pattern NOT_FINITE = Pattern.compile("[+-]?(inf|nan)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?");
    private static final Pattern OFFSET = Pattern.compile("[Zz]|[+-]\\d{2}:\\d{2}");

    private Scalars() {
    }

    /** The word that begins at an offset; a date and a time with a blank between them are one. */
    static String word(String text, int start) {
        int end = wordEnd(text, start);
        if (end - start == 10 && end + 3 < text.length() && text.charAt(end) == ' '
                && Character.isDigit(text.charAt(end + 1)) && text.charAt(end + 3) == ':'
                && DATE.matcher(text.substring(start, end)).matches()) {
            end = wordEnd(text, end + 1);
        }
        return text.substring(start, end);
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && " \t\r\n,]}#='\"[{".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The value of a word, or null when it is none. */
    static TomlValue read(String word, Span span) {
        if (word.equals("true") || word.equals("false")) {
            return new TomlBoolean(span, word.equals("true"));
        }
        try {
            if (DECIMAL.matcher(word).matches()) {
                return new TomlInteger(span, Long.parseLong(word.replace("_", "")));
            }
            if (OTHER_BASE.matcher(word).matches()) {
                int radix = word.charAt(1) == 'x' ? 16 : word.charAt(1) == 'o' ? 8 : 2;
                return new TomlInteger(span, Long.parseLong(word.substring(2).replace("_", ""), radix));
            }
            if (FRACTION.matcher(word).matches()) {
                return new TomlFloat(span, Double.parseDouble(word.replace("_", "")));
            }
            if (NOT_FINITE.matcher(word).matches()) {
                double infinity = word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
                return new TomlFloat(span, word.endsWith("nan") ? Double.NaN : infinity);
            }
            return date(word, span);
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static TomlValue date(String word, Span span) {
        if (TIME.matcher(word).matches()) {
            return new TomlDate(span, LocalTime.parse(nanos(word)));
        }
        if (word.length() < 10 || !DATE.matcher(word.substring(0, 10)).matches()) {
            return null;
        }
        LocalDate day = LocalDate.parse(word.substring(0, 10));
        if (word.length() == 10) {
            return new TomlDate(span, day);
        }
        String rest = "Tt ".indexOf(word.charAt(10)) < 0 ? "" : word.substring(11);
        var time = TIME.matcher(rest);
        if (!time.lookingAt()) {
            return null;
        }
        String offset = rest.substring(time.end());
        LocalDateTime moment = day.atTime(LocalTime.parse(nanos(time.group())));
        if (offset.isEmpty()) {
            return new TomlDate(span, moment);
        }
        return OFFSET.matcher(offset).matches()
                ? new TomlDate(span, OffsetDateTime.parse(moment + (moment.getSecond() == 0 && moment.getNano() == 0 ? ":00" : "")
                        + offset.toUpperCase(Locale.ROOT)))
                : null;
    }

    /** Digits after the ninth are cut, as TOML allows. */
    private static String nanos(String time) {
        return time.length() > 18 ? time.substring(0, 18) : time;
    }

    /** What is wrong with a word that is no value. */
    static String complaint(String word) {
        if (DECIMAL.matcher(word).matches() || OTHER_BASE.matcher(word).matches()) {
            return word + " is not between -2^63 and 2^63 - 1";
        }
        if (word.length() >= 10 && DATE.matcher(word.substring(0, 10)).matches() || TIME.matcher(word).lookingAt()) {
            return word + " is no date or time of the calendar; 2026-01-31, 12:00:00 or 2026-01-31T12:00:00Z was expected";
        }
        return "\"" + word + "\" is no value; a string in quotes, a number, true, false, a date, a list or a table was expected";
    }

    /** How to mend a word that is no value, or null. */
    static String fix(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.equals("false")) {
            return "write " + lower;
        }
        if (word.matches("[+-]?0[0-9]+")) {
            return "a number does not begin with 0";
        }
        return DATE.matcher(word).lookingAt() || DECIMAL.matcher(word).matches() ? null : "put the text between quotes";
    }
}
