package dev.tocsin.value;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * A date as queries write it: {@code 2024-01-01}, {@code now-1d/d}, {@code 2024-01-01||+1M/d}, epoch milliseconds.
 * Immutable.
 *
 * <p>Rounding and missing parts go down for {@code gte} and {@code lt} and up for {@code lte} and {@code gt} (kql 35); but a
 * missing month or day is the first one either way, so that {@code 2026} is never more than its first day.
 */
public final class DateMath {
    private static final String UNITS = "yMwdhHms";

    private final String anchor;
    private final boolean math;
    private final List<Step> steps;

    /** Adds {@code amount} units, or rounds to one when {@code round}. */
    private record Step(boolean round, long amount, char unit) {
    }

    private DateMath(String anchor, boolean math, List<Step> steps) {
        this.anchor = anchor;
        this.math = math;
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads a date.
     *
     * @throws ValueSyntaxException when the text is none
     */
    public static DateMath parse(String text) {
        String anchor = text;
        String math = null;
        int bars = text.indexOf("||");
        if (text.startsWith("now")) {
            anchor = null;
            math = text.substring(3);
        } else if (bars >= 0) {
            anchor = text.substring(0, bars);
            math = text.substring(bars + 2);
        }
        if (anchor != null && DateText.read(anchor, ZoneOffset.UTC, false) == null) {
            throw new ValueSyntaxException("\"" + text + "\" is no date: expected something like 2024-01-31,"
                    + " 2024-01-31T10:00:00Z, epoch milliseconds, now-1d/d or 2024-01-31||+1M/d");
        }
        return new DateMath(anchor, math != null, math == null ? List.of() : steps(text, math));
    }

    /** Whether it depends on the time of the run. */
    public boolean usesNow() {
        return anchor == null;
    }

    /**
     * The moment it names, rounding and missing parts taken down.
     *
     * @param now the time of the run
     * @param zone where the text has no offset of its own; rounding is done in it
     * @throws ValueSyntaxException when the moment is outside of what a date can be
     */
    public Instant down(Instant now, ZoneId zone) {
        return at(now, zone, false);
    }

    /** As {@link #down}, rounding and missing parts taken up: the last millisecond or nanosecond of the unit. */
    public Instant up(Instant now, ZoneId zone) {
        return at(now, zone, true);
    }

    private Instant at(Instant now, ZoneId zone, boolean up) {
        try {
            // a date before || is never rounded up itself
            Instant start = anchor == null ? now.truncatedTo(ChronoUnit.MILLIS) : DateText.read(anchor, zone, up && !math);
            ZonedDateTime time = start.atZone(zone);
            for (Step step : steps) {
                time = step.round ? round(time, step.unit, up) : time.plus(step.amount, unit(step.unit));
            }
            return time.toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw new ValueSyntaxException("the date is out of range");
        }
    }

    private static List<Step> steps(String whole, String math) {
        List<Step> out = new ArrayList<>();
        int at = 0;
        while (at < math.length()) {
            char operator = math.charAt(at++);
            int start = at;
            while (at < math.length() && Character.digit(math.charAt(at), 10) >= 0) {
                at++;
            }
            String digits = math.substring(start, at);
            if ("+-/".indexOf(operator) < 0) {
                throw new ValueSyntaxException("\"" + whole + "\" is no date math: expected +, - or / before \""
                        + math.substring(start - 1) + "\"");
            }
            if (at == math.length() || UNITS.indexOf(math.charAt(at)) < 0) {
                throw new ValueSyntaxException("\"" + whole + "\" is no date math: expected one of the units y M w d h H m s"
                        + (at == math.length() ? " at its end" : " instead of \"" + math.charAt(at) + "\""));
            }
            boolean round = operator == '/';
            long amount = digits.isEmpty() ? 1 : digits.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(digits);
            if (round && amount != 1) {
                throw new ValueSyntaxException("\"" + whole + "\" is no date math: / rounds to one unit only");
            }
            out.add(new Step(round, operator == '-' ? -amount : amount, math.charAt(at++)));
        }
        return out;
    }

    private static ChronoUnit unit(char unit) {
        return switch (unit) {
            case 'y' -> ChronoUnit.YEARS;
            case 'M' -> ChronoUnit.MONTHS;
            case 'w' -> ChronoUnit.WEEKS;
            case 'd' -> ChronoUnit.DAYS;
            case 'h', 'H' -> ChronoUnit.HOURS;
            case 'm' -> ChronoUnit.MINUTES;
            default -> ChronoUnit.SECONDS;
        };
    }

    private static ZonedDateTime round(ZonedDateTime time, char unit, boolean up) {
        ZonedDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        ZonedDateTime floor = switch (unit) {
            case 'y' -> day.withDayOfYear(1);
            case 'M' -> day.withDayOfMonth(1);
            case 'w' -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            default -> time.truncatedTo(unit(unit));
        };
        return up ? floor.plus(1, unit(unit)).minus(1, ChronoUnit.MILLIS) : floor;
    }
}
