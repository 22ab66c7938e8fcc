package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Intervals as texts and literals name them: a whole number and a unit in any letter case (esql 11). */
public final class IntervalTexts {
    private static final Map<String, Duration> DURATIONS = units(Map.of(
            Duration.ofMillis(1), "ms millisecond milliseconds", Duration.ofSeconds(1), "s sec second seconds",
            Duration.ofMinutes(1), "m min minute minutes", Duration.ofHours(1), "h hour hours"));
    private static final Map<String, Period> PERIODS = units(Map.of(
            Period.ofDays(1), "d day days", Period.ofDays(7), "w week weeks", Period.ofMonths(1), "mo month months",
            Period.ofMonths(3), "q quarter quarters", Period.ofYears(1), "y yr year years"));
    private static final Pattern FORM = Pattern.compile("\\s*([+-]?[0-9]{1,18})\\s*([A-Za-z]+)\\s*");

    private IntervalTexts() {
    }

    /**
     * A number of units, a {@link Period} or a {@link Duration}; empty when there is no such unit.
     *
     * @throws EsqlException when there are too many
     */
    public static Optional<TemporalAmount> of(long number, String unit) {
        String name = unit.toLowerCase(Locale.ROOT);
        try {
            if (DURATIONS.containsKey(name)) {
                return Optional.of(DURATIONS.get(name).multipliedBy(number));
            }
            return PERIODS.containsKey(name)
                    ? Optional.of(PERIODS.get(name).multipliedBy(Math.toIntExact(number))) : Optional.empty();
        } catch (ArithmeticException e) {
            throw EsqlException.arithmetic("Number [" + number + "] outside of [" + name + "] range");
        }
    }

    /**
     * The date_period that a text is.
     *
     * @throws EsqlException when it is none
     */
    public static Period period(String text) {
        return parse(text) instanceof Period period ? period : refuse(text, "DATE_PERIOD", PERIODS.keySet());
    }

    /**
     * The time_duration that a text is.
     *
     * @throws EsqlException when it is none
     */
    public static Duration duration(String text) {
        return parse(text) instanceof Duration duration ? duration : refuse(text, "TIME_DURATION", DURATIONS.keySet());
    }

    private static TemporalAmount parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? of(Long.parseLong(form.group(1)), form.group(2)).orElse(null) : null;
    }

    private static <T> T refuse(String text, String type, Set<String> units) {
        throw EsqlException.invalid("Cannot convert string [" + text + "] to [" + type + "], expected a whole number and one of "
                + units.stream().sorted().toList());
    }

    private static <T> Map<String, T> units(Map<T, String> names) {
        Map<String, T> out = new HashMap<>();
        names.forEach((unit, all) -> List.of(all.split(" ")).forEach(name -> out.put(name, unit)));
        return Map.copyOf(out);
    }
}
