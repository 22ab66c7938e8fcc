package dev.tocsin.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes one alert of many.
 *
 * @param groupBy the fields whose values make a group; empty for threshold rules, which have their own
 * @param missingFields what becomes of events that lack such a field
 * @param duration for how long alerts of a group are one; empty for within one run
 */
public record AlertSuppression(List<String> groupBy, MissingFields missingFields, Optional<Duration> duration) {
    /** Copies the list. */
    public AlertSuppression {
        groupBy = List.copyOf(groupBy);
    }

    /** What becomes of events that lack a field of the group. */
    public enum MissingFields {
        /** They make a group of their own. */
        SUPPRESS,
        /** Each is an alert. */
        DO_NOT_SUPPRESS
    }

    static AlertSuppression read(Keys suppression) {
        Keys duration = suppression.inner("duration");
        Optional<Duration> time = duration.number("value").map(value -> switch (duration.text("unit").orElse("m")) {
            case "s" -> Duration.ofSeconds(value);
            case "h" -> Duration.ofHours(value);
            default -> Duration.ofMinutes(value);
        });
        boolean not = suppression.text("missing_fields_strategy").equals(Optional.of("doNotSuppress"));
        return new AlertSuppression(suppression.texts("group_by"),
                not ? MissingFields.DO_NOT_SUPPRESS : MissingFields.SUPPRESS, time);
    }
}
