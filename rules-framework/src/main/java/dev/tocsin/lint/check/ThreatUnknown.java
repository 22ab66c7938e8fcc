package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.reference.Attack;
import dev.tocsin.reference.AttackEntry;
import java.util.List;
import java.util.Optional;

/** Tactics and techniques exist. */
final class ThreatUnknown implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("threat-unknown", "every tactic and technique exists in ATT&CK")
                .why("""
                        An id that does not exist shows in no matrix and counts for no coverage.""")
                .bad(Example.rule("""
                        [[rule.threat]]
                        framework = "MITRE ATT&CK"
                        [[rule.threat.technique]]
                        id = "T9562"
                        name = "Impair Defenses"
                        reference = "https://attack.mitre.org/techniques/T9562/"
                        [rule.threat.tactic]
                        id = "TA0005"
                        name = "Defense Evasion"
                        reference = "https://attack.mitre.org/tactics/TA0005/"
                        """)
                        .flagging("\"T9562\""))
                .good(Example.rule("""
                        [[rule.threat]]
                        framework = "MITRE ATT&CK"
                        [[rule.threat.technique]]
                        id = "T1562"
                        name = "Impair Defenses"
                        reference = "https://attack.mitre.org/techniques/T1562/"
                        [rule.threat.tactic]
                        id = "TA0005"
                        name = "Defense Evasion"
                        reference = "https://attack.mitre.org/tactics/TA0005/"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        for (Threats.Named named : Threats.of(subject)) {
            List<Attack> lacking = named.versions().stream().filter(v -> named.entry(v).isEmpty()).toList();
            if (!lacking.isEmpty() && !named.part().id().isBlank()) {
                Optional<AttackEntry> meant = lacking.get(lacking.size() - 1).named(named.kind(), named.part().name());
                findings.add(named.part().span("id"), Threats.names(lacking) + (lacking.size() > 1 ? " have no " : " has no ") + named.word()
                        + " " + named.part().id(), meant.map(m -> "did you mean " + m.id() + "?").orElse(null));
            }
        }
    }
}
