package dev.tocsin.detect;

import dev.tocsin.rule.Rule;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the alerts of a run up to the rule's limit. // rule-types 17, 23 */
final class Written implements AlertSink {
    /** Of the alerting framework, for every rule. */
    static final int MOST = 1000;

    private final Rule rule;
    private final Memory memory;
    private final List<Diagnostic> warnings;
    private final List<Alert> alerts = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int counted;
    private boolean truncated;

    /** @param warnings what the run warns of already */
    Written(Rule rule, Memory memory, List<Diagnostic> warnings) {
        this.rule = rule;
        this.memory = memory;
        this.warnings = new ArrayList<>(warnings);
    }

    /** How many alerts a run may write: the alerting framework has a limit of its own. // rule-types 17 */
    static int most(Rule rule) {
        return Math.min(rule.maxSignals(), MOST);
    }

    /** Takes an alert unless this or an earlier run wrote it; its building blocks do not count. // rule-types 57 */
    @Override
    public boolean accept(Candidate candidate) {
        String id = candidate.alert().id();
        if (memory.wrote(id) || ids.contains(id)) {
            return true;
        }
        if (counted >= most(rule)) {
            truncated = true;
            return false;
        }
        counted++;
        alerts.add(candidate.alert());
        alerts.addAll(candidate.parts());
        ids.add(id);
        return true;
    }

    @Override
    public void truncated() {
        truncated = true;
    }

    @Override
    public Detection done() {
        if (truncated) {
            warnings.add(limit());
        }
        return new Detection(alerts, List.of(), warnings, memory.withIds(List.copyOf(ids)));
    }

    private Diagnostic limit() {
        return new Diagnostic(Level.WARNING, "max-signals", rule.source(), rule.span("max_signals"), "the run reached max_signals = "
                + most(rule) + ", so further alerts were not written", null);
    }
}
