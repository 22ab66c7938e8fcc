package dev.tocsin.lint.check;

import dev.tocsin.reference.Attack;
import dev.tocsin.reference.AttackEntry;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.Threat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tactics and techniques of ATT&amp;CK that a rule names. */
final class Threats {
    private Threats() {
    }

    /**
     * A tactic, technique or sub-technique where a rule names it.
     *
     * @param kind what it stands as
     * @param part what the rule says of it
     * @param above the technique of a sub-technique or the tactic of a technique; null for a tactic
     */
    record Named(AttackEntry.Kind kind, Threat.Part part, Threat.Part above) {
        /** What ATT&amp;CK says of it; empty when it has no such id. */
        Optional<AttackEntry> entry() {
            return Attack.enterprise().entry(part.id()).filter(e -> e.kind() == kind);
        }

        String word() {
            return switch (kind) {
                case TACTIC -> "tactic";
                case TECHNIQUE -> "technique";
                case SUBTECHNIQUE -> "sub-technique";
            };
        }
    }

    /** All that the rows of {@code rule.threat} name whose framework is ATT&amp;CK, in the order of the file. */
    static List<Named> of(Rule rule) {
        List<Named> out = new ArrayList<>();
        for (Threat threat : attack(rule)) {
            out.add(new Named(AttackEntry.Kind.TACTIC, threat.tactic(), null));
            for (Threat.Part technique : threat.techniques()) {
                out.add(new Named(AttackEntry.Kind.TECHNIQUE, technique, threat.tactic()));
                technique.parts().forEach(sub -> out.add(new Named(AttackEntry.Kind.SUBTECHNIQUE, sub, technique)));
            }
        }
        return out;
    }

    /** The rows whose framework is ATT&amp;CK. */
    static List<Threat> attack(Rule rule) {
        return rule.alert().threats().stream().filter(t -> t.framework().equals("MITRE ATT&CK")).toList();
    }
}
