package dev.tocsin.value;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often something happens, as rules write it: {@code 30s}, {@code 5m}, {@code 1h}, {@code 1d}. */
public final class Interval {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})([smhd])");

    private Interval() {
    }

    /** The duration of a whole number of seconds, minutes, hours or days; empty for anything else and for nothing at all. */
    public static Optional<Duration> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Long.parseLong(form.group(1)) == 0) {
            return Optional.empty();
        }
        long number = Long.parseLong(form.group(1));
        return Optional.of(switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        });
    }
}
