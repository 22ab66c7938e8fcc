package dev.tocsin.testing.lock;

import dev.tocsin.testing.lock.Entry.Found;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The difference between the alerts that two runs gave on one fixture, in words. */
final class WhichDifference {
    private static final int MOST = 8;

    private WhichDifference() {
    }

    /**
     * Sentences without a full stop.
     *
     * @param before empty for none
     * @param after empty for none
     * @param remark what else happened to the fixture; empty for nothing
     */
    static List<String> of(Optional<Found> before, Optional<Found> after, String remark) {
        String fixture = before.or(() -> after).orElseThrow().fixture();
        String on = " on " + fixture + remark;
        boolean error = before.filter(f -> f.which().equals("error")).isPresent() || after.filter(f -> f.which().equals("error")).isPresent();
        if (error) {
            return List.of(before.map(Found::words).orElse("nothing") + " became " + after.map(Found::words).orElse("nothing") + on);
        }
        Optional<Set<String>> old = events(before);
        Optional<Set<String>> now = events(after);
        if (old.isEmpty() || now.isEmpty()) {
            int a = before.map(Found::count).orElse(0);
            int b = after.map(Found::count).orElse(0);
            return List.of(a == b ? number(a) + " changed" + on : b < a ? "lost " + number(a - b) + " of " + a + on : "gained " + number(b - a)
                    + (a == 0 ? "" : " beside " + a) + on);
        }
        List<String> out = new ArrayList<>();
        difference(old.get(), now.get()).ifPresent(lost -> out.add("lost " + lost + on));
        difference(now.get(), old.get()).ifPresent(gained -> out.add("gained " + gained + on));
        return out;
    }

    private static Optional<String> difference(Set<String> from, Set<String> without) {
        List<String> left = from.stream().filter(one -> !without.contains(one)).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(number(left.size()) + " (" + (left.stream().allMatch(o -> o.startsWith("#")) ? "rows "
                : left.size() == 1 && left.get(0).matches("\\d+") ? "event " : "events ")
                + String.join(", ", left.subList(0, Math.min(MOST, left.size()))) + (left.size() > MOST ? ", ..." : "") + ")");
    }

    private static String number(int alerts) {
        return alerts + (alerts == 1 ? " alert" : " alerts");
    }

    /** The alerts one by one; empty when only a hash of them is known. */
    private static Optional<Set<String>> events(Optional<Found> found) {
        Set<String> out = new LinkedHashSet<>();
        if (found.isPresent()) {
            for (String one : found.get().which().split("[,;]")) {
                if (one.matches("\\d{1,6}-\\d{1,6}")) {
                    int dash = one.indexOf('-');
                    for (int i = Integer.parseInt(one.substring(0, dash)); i <= Integer.parseInt(one.substring(dash + 1)); i++) {
                        out.add(String.valueOf(i));
                    }
                } else {
                    out.add(one);
                }
            }
            if (out.size() != found.get().count()) {
                return Optional.empty();
            }
        }
        return Optional.of(out);
    }
}
