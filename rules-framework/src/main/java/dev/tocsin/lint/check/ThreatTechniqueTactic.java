package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.reference.Attack;
import dev.tocsin.reference.AttackEntry;
import java.util.List;
import java.util.stream.Collectors;

/** Techniques serve their tactics. */
final class ThreatTechniqueTactic implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("threat-technique-tactic", "every technique serves the tactic that it stands under")
                .why("""
                        Under another tactic the technique shows in no cell of the matrix.""")
                .bad(Example.rule("""
                        [[rule.threat]]
                        framework = "MITRE ATT&CK"
                        [[rule.threat.technique]]
                        id = "T1562"
                        name = "Impair Defenses"
                        reference = "https://attack.mitre.org/techniques/T1562/"
                        [rule.threat.tactic]
                        id = "TA0040"
                        name = "Impact"
                        reference = "https://attack.mitre.org/tactics/TA0040/"
                        """)
                        .flagging("\"T1562\""))
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
            List<Attack> versions = named.versions((v, e) -> named.kind() == AttackEntry.Kind.TECHNIQUE
                    && e.status() == AttackEntry.Status.ACTIVE && !e.tactics().contains(named.above().id()));
            if (!versions.isEmpty()) {
                Attack newest = versions.get(versions.size() - 1);
                findings.add(named.part().span("id"), named.part().id() + " does not serve " + named.above().name() + ", but "
                        + names(named.entry(newest).orElseThrow(), newest) + " in " + Threats.names(versions), "move it to the row of its tactic");
            }
        }
    }

    private static String names(AttackEntry technique, Attack version) {
        return technique.tactics().stream().map(id -> version.entry(id).map(AttackEntry::name).orElse(id))
                .collect(Collectors.joining(" and "));
    }
}
