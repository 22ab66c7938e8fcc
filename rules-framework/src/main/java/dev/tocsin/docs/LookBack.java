package dev.tocsin.docs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much further back a rule looks than it must from one run to the next. */
public final class LookBack {
    private static final Pattern FROM = Pattern.compile("now-(\\d{1,9})([smhdw])");
    private static final Pattern INTERVAL = Pattern.compile("(\\d{1,9})([smhdw])");

    private LookBack() {
    }

    /** The time in its largest whole unit, {@code 4m}; "none", or "not known" for other date math. */
    public static String of(String from, String interval) {
        Matcher start = FROM.matcher(from);
        Matcher every = INTERVAL.matcher(interval);
        if (!start.matches() || !every.matches()) {
            return "not known";
        }
        long seconds = seconds(start) - seconds(every);
        if (seconds <= 0) {
            return "none";
        }
        return seconds % 86_400 == 0 ? seconds / 86_400 + "d" : seconds % 3_600 == 0 ? seconds / 3_600 + "h"
                : seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static long seconds(Matcher time) {
        long count = Long.parseLong(time.group(1));
        return count * switch (time.group(2).charAt(0)) {
            case 's' -> 1;
            case 'm' -> 60;
            case 'h' -> 3_600;
            case 'd' -> 86_400;
            default -> 604_800;
        };
    }
}
