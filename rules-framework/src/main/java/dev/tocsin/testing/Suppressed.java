package dev.tocsin.testing;

import dev.tocsin.detect.Alert;
import java.util.List;
import java.util.stream.Collectors;

/** Says which events have no alert of their own because another one stands for them. */
public final class Suppressed {
    private static final int MOST = 5;

    private Suppressed() {
    }

    /**
     * A sentence for each alert that took in events.
     *
     * @param eventNames what to call each event, by its number
     */
    public static List<String> sentences(List<Alert> alerts, List<String> eventNames) {
        return alerts.stream().filter(alert -> !alert.suppressed().isEmpty()).map(alert -> {
            List<Integer> events = alert.suppressed();
            String names = events.stream().limit(MOST).map(eventNames::get).collect(Collectors.joining(", "))
                    + (events.size() > MOST ? " and " + (events.size() - MOST) + " more" : "");
            return names + (events.size() == 1 ? " was" : " were") + " suppressed into the alert of "
                    + alert.events().stream().limit(1).map(eventNames::get).collect(Collectors.joining());
        }).toList();
    }
}
