package dev.tocsin.report;

import dev.tocsin.testing.lock.LockChange;
import dev.tocsin.testing.lock.LockChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a new lock takes in, as lines for a console. */
public final class LockSummary {
    private static final int MOST = 40;

    private LockSummary() {
    }

    /** A line for each change with its details below it, the first forty, and a line of counts; every line ended by a line feed. */
    public static String of(List<LockChange> changes) {
        StringBuilder out = new StringBuilder();
        List<LockChange> told = changes.stream().filter(change -> change.kind() != Kind.ADDED && change.kind() != Kind.FIXTURES).toList();
        for (LockChange change : told.subList(0, Math.min(MOST, told.size()))) {
            out.append(change.path()).append(change.kind() == Kind.REMOVED ? " " : ": ").append(change.message()).append('\n');
            change.details().forEach(detail -> out.append("    ").append(detail).append('\n'));
        }
        if (told.size() > MOST) {
            out.append("... and ").append(told.size() - MOST).append(" more\n");
        }
        List<String> counts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long count = changes.stream().filter(change -> change.kind() == kind).mapToLong(change -> kind == Kind.FIXTURES ? change.details().size() : 1)
                    .sum();
            if (count > 0) {
                counts.add(count + " " + kind.name().toLowerCase(Locale.ROOT));
            }
        }
        return out.append("lock: ").append(counts.isEmpty() ? "nothing changed" : String.join(", ", counts)).append('\n').toString();
    }
}
