package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;

/** Tactics and techniques have their names. */
final class ThreatName implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("threat-name", "every tactic and technique has the name that ATT&CK gives it")
                .why("""
                        Analysts search for the names; and an id with the name of another is one of two mistakes.""")
                .mended()
                .bad(Example.rule("""
                        [[rule.threat]]
                        framework = "MITRE ATT&CK"
                        [[rule.threat.technique]]
                        id = "T1562"
                        name = "Impairing Defenses"
                        reference = "https://attack.mitre.org/techniques/T1562/"
                        [rule.threat.tactic]
                        id = "TA0005"
                        name = "Defense Evasion"
                        reference = "https://attack.mitre.org/tactics/TA0005/"
                        """)
                        .flagging("\"Impairing Defenses\""))
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
            String name = named.part().name();
            boolean right = !named.versions((v, e) -> e.name().equals(name)).isEmpty();
            named.entry().filter(e -> !name.isBlank() && !right).ifPresent(e ->
                    findings.add(named.part().span("name"), e.id() + " is \"" + e.name() + "\" in " + Threats.names(named.versions((v, other) ->
                            other.name().equals(e.name()))), "write \"" + e.name() + "\"", Edit.string(named.part().span("name"), e.name())));
        }
    }
}
