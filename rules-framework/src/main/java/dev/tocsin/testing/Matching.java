package dev.tocsin.testing;

import dev.tocsin.detect.Alert;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds for each described alert another actual one. */
final class Matching {
    private final boolean[][] fits;
    private final int[] owner;

    private Matching(boolean[][] fits, int actual) {
        this.fits = fits;
        this.owner = new int[actual];
        Arrays.fill(owner, -1);
    }

    /** A sentence for each description that no alert is left for; empty when all are met. */
    static List<String> unmet(List<ExpectedFields> expected, List<Alert> alerts, String noun) {
        boolean[][] fits = new boolean[expected.size()][alerts.size()];
        for (int i = 0; i < expected.size(); i++) {
            for (int j = 0; j < alerts.size(); j++) {
                fits[i][j] = expected.get(i).differences(alerts.get(j).document()).isEmpty();
            }
        }
        Matching matching = new Matching(fits, alerts.size());
        List<String> unmet = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!matching.place(i, new boolean[alerts.size()])) {
                unmet.add("no " + noun + " fits description " + (i + 1) + nearest(expected.get(i), alerts));
            }
        }
        return unmet;
    }

    /** Gives a description an alert, moving others to alerts that fit them too. */
    private boolean place(int description, boolean[] tried) {
        for (int alert = 0; alert < owner.length; alert++) {
            if (fits[description][alert] && !tried[alert]) {
                tried[alert] = true;
                if (owner[alert] < 0 || place(owner[alert], tried)) {
                    owner[alert] = description;
                    return true;
                }
            }
        }
        return false;
    }

    private static String nearest(ExpectedFields expected, List<Alert> alerts) {
        return alerts.stream().map(alert -> expected.differences(alert.document())).filter(found -> !found.isEmpty())
                .min(Comparator.comparingInt(List::size))
                .map(found -> ": " + String.join("; ", found.stream().map(ExpectedFields.Difference::sentence).toList()))
                .orElse(": whatever fits it also fits another description");
    }
}
