package dev.tocsin.testing.matrix;

import dev.tocsin.cache.Ingredients;
import dev.tocsin.detect.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Says which alerts came in few letters, so that two runs can be compared. */
final class Which {
    private static final int LONGEST = 60;
    private static final int DIGITS = 10;

    private Which() {
    }

    /** Rows that are alerts by themselves, as places from 1. */
    static String of(int[] rows) {
        return shortened(ranges(IntStream.of(rows).map(row -> row + 1).toArray(), ","));
    }

    /**
     * Alerts; those of the single events of a sequence are left out, because they only go with the sequence.
     *
     * @param place says where an event stands by its number
     */
    static String of(List<Alert> alerts, IntFunction<Integer> place) {
        TreeSet<Integer> single = new TreeSet<>();
        List<String> others = new ArrayList<>();
        for (Alert alert : counted(alerts)) {
            int[] places = alert.events().stream().mapToInt(number -> place.apply(number)).sorted().toArray();
            if (places.length == 1 && alert.suppressed().isEmpty() && single.add(places[0])) {
                continue;
            }
            String events = places.length == 0 ? "#" + hash(content(alert)) : ranges(places, "+");
            String with = alert.suppressed().isEmpty() ? "" : "~" + alert.suppressed().size();
            others.add(places.length == 1 || places.length == 0 ? events + with : "(" + events + ")" + with);
        }
        List<String> all = new ArrayList<>();
        if (!single.isEmpty()) {
            all.add(ranges(single.stream().mapToInt(Integer::intValue).toArray(), ","));
        }
        others.sort(null);
        all.addAll(others);
        return shortened(String.join(",", all));
    }

    /** How many alerts count. */
    static List<Alert> counted(List<Alert> alerts) {
        return alerts.stream().filter(alert -> alert.kind() != Alert.Kind.SEQUENCE_PART).toList();
    }

    /** Ascending numbers, three or more in a row as the first and the last. */
    private static String ranges(int[] numbers, String separator) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            int last = i;
            while (last + 1 < numbers.length && numbers[last + 1] == numbers[last] + 1) {
                last++;
            }
            if (last - i >= 2) {
                out.add(numbers[i] + "-" + numbers[last]);
                i = last;
            } else {
                out.add(String.valueOf(numbers[i]));
            }
        }
        return String.join(separator, out);
    }

    /** What a row says, without the time of the run and what the rule adds to it. */
    static String content(Alert alert) {
        StringBuilder out = new StringBuilder();
        alert.document().flat().forEach((path, values) -> {
            if (!path.startsWith("kibana.") && !path.equals("@timestamp")) {
                out.append(path).append('=').append(values).append('\n');
            }
        });
        return out.toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : "#" + hash(text);
    }

    private static String hash(String text) {
        return Ingredients.of("which").text(text).fingerprint().hex().substring(0, DIGITS);
    }
}
