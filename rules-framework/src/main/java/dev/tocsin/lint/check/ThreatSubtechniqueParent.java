package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.reference.AttackEntry;

/** Sub-techniques belong to their technique. */
final class ThreatSubtechniqueParent implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("threat-subtechnique-parent", "every sub-technique stands below its own technique")
                .why("""
                        The id of a sub-technique begins with that of its technique.""")
                .bad(Example.rule("""
                        [[rule.threat]]
                        framework = "MITRE ATT&CK"
                        [[rule.threat.technique]]
                        id = "T1562"
                        name = "Impair Defenses"
                        reference = "https://attack.mitre.org/techniques/T1562/"
                        [[rule.threat.technique.subtechnique]]
                        id = "T1078.004"
                        name = "Cloud Accounts"
                        reference = "https://attack.mitre.org/techniques/T1078/004/"
                        [rule.threat.tactic]
                        id = "TA0005"
                        name = "Defense Evasion"
                        reference = "https://attack.mitre.org/tactics/TA0005/"
                        """)
                        .flagging("\"T1078.004\""))
                .good(Example.rule("""
                        [[rule.threat]]
                        framework = "MITRE ATT&CK"
                        [[rule.threat.technique]]
                        id = "T1562"
                        name = "Impair Defenses"
                        reference = "https://attack.mitre.org/techniques/T1562/"
                        [[rule.threat.technique.subtechnique]]
                        id = "T1562.008"
                        name = "Disable or Modify Cloud Logs"
                        reference = "https://attack.mitre.org/techniques/T1562/008/"
                        [rule.threat.tactic]
                        id = "TA0005"
                        name = "Defense Evasion"
                        reference = "https://attack.mitre.org/tactics/TA0005/"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        for (Threats.Named named : Threats.of(subject)) {
            named.entry().filter(e -> named.kind() == AttackEntry.Kind.SUBTECHNIQUE && !e.techniqueId().equals(named.above().id()))
                    .ifPresent(e -> findings.add(named.part().span("id"), e.id() + " is a part of " + e.techniqueId() + " and not of "
                            + named.above().id(), "move it below its technique"));
        }
    }
}
