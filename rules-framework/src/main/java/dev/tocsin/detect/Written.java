package dev.tocsin.detect;

import dev.tocsin.rule.Rule;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the alerts of a run up to the rule's limit. // rule-types 17, 23 */
final class Written {
    private final Rule rule;
    private final Memory memory;
    private final List<Alert> alerts = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int counted;
    private boolean truncated;

    Written(Rule rule, Memory memory) {
        this.rule = rule;
        this.memory = memory;
    }

    /** Takes an alert unless this or an earlier run wrote it; false when the limit lets no more in. */
    boolean add(Alert alert) {
        return add(alert, List.of());
    }

    /** Takes an alert with its building blocks, which do not count toward the limit. // rule-types 57 */
    boolean add(Alert alert, List<Alert> parts) {
        if (memory.wrote(alert.id()) || ids.contains(alert.id())) {
            return true;
        }
        if (counted >= rule.maxSignals()) {
            truncated = true;
            return false;
        }
        counted++;
        alerts.add(alert);
        alerts.addAll(parts);
        ids.add(alert.id());
        return true;
    }

    /** Says that the limit was reached before alerts were written: the query itself was cut. */
    void truncated() {
        truncated = true;
    }

    /** What came of the run. */
    Detection done() {
        List<Diagnostic> warnings = truncated ? List.of(limit()) : List.of();
        return new Detection(alerts, warnings, memory.withIds(List.copyOf(ids)));
    }

    private Diagnostic limit() {
        return new Diagnostic(Level.WARNING, "max-signals", rule.source(), rule.span("max_signals"), "the run reached max_signals = "
                + rule.maxSignals() + ", so further alerts were not written", null);
    }
}
