package dev.tocsin.testing.matrix;

import dev.tocsin.detect.Alert;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which alerts of two runs over the same events are the same: those of the same events, group or content. */
final class AlertKeys {
    private AlertKeys() {
    }

    /** The alerts of one run that the other does not have; of equal ones as many as are too many. */
    static List<Alert> without(List<Alert> alerts, List<Alert> others) {
        Map<String, Integer> known = new HashMap<>();
        others.forEach(alert -> known.merge(of(alert), 1, Integer::sum));
        List<Alert> left = new ArrayList<>();
        for (Alert alert : alerts) {
            if (known.merge(of(alert), -1, Integer::sum) < 0) {
                left.add(alert);
            }
        }
        return left;
    }

    private static String of(Alert alert) {
        if (alert.kind() == Alert.Kind.THRESHOLD) {
            return "group " + alert.document().at("kibana.alert.threshold_result.terms");
        }
        return alert.events().isEmpty() ? "row " + Which.content(alert) : "events " + alert.events().stream().sorted().toList();
    }
}
