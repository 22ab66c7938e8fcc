package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.reference.Attack;
import dev.tocsin.reference.AttackEntry;
import java.util.List;
import java.util.Locale;

/** Techniques are in use. */
final class ThreatRevoked implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("threat-revoked", "no technique is revoked or deprecated")
                .why("""
                        Revoked techniques are gone from the matrix; most have a successor.""")
                .bad(Example.rule("""
                        [[rule.threat]]
                        framework = "MITRE ATT&CK"
                        [[rule.threat.technique]]
                        id = "T1086"
                        name = "PowerShell"
                        reference = "https://attack.mitre.org/techniques/T1086/"
                        [rule.threat.tactic]
                        id = "TA0002"
                        name = "Execution"
                        reference = "https://attack.mitre.org/tactics/TA0002/"
                        """)
                        .flagging("\"T1086\""))
                .good(Example.rule("""
                        [[rule.threat]]
                        framework = "MITRE ATT&CK"
                        [[rule.threat.technique]]
                        id = "T1059"
                        name = "Command and Scripting Interpreter"
                        reference = "https://attack.mitre.org/techniques/T1059/"
                        [[rule.threat.technique.subtechnique]]
                        id = "T1059.001"
                        name = "PowerShell"
                        reference = "https://attack.mitre.org/techniques/T1059/001/"
                        [rule.threat.tactic]
                        id = "TA0002"
                        name = "Execution"
                        reference = "https://attack.mitre.org/tactics/TA0002/"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        for (Threats.Named named : Threats.of(subject)) {
            for (AttackEntry.Status status : List.of(AttackEntry.Status.REVOKED, AttackEntry.Status.DEPRECATED)) {
                List<Attack> versions = named.versions((v, e) -> e.status() == status);
                if (!versions.isEmpty()) {
                    Attack newest = versions.get(versions.size() - 1);
                    AttackEntry entry = named.entry(newest).orElseThrow();
                    findings.add(named.part().span("id"), entry.id() + " \"" + entry.name() + "\" is "
                            + status.name().toLowerCase(Locale.ROOT) + " in " + Threats.names(versions),
                            newest.today(entry).map(t -> "use " + t.id() + " \"" + t.name() + "\"").orElse("remove it"));
                }
            }
        }
    }
}
