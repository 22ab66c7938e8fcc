package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.reference.Attack;
import dev.tocsin.reference.AttackEntry;
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
        for (Threats.Named named : Threats.of(subject.rule())) {
            named.entry().filter(e -> named.kind() == AttackEntry.Kind.TECHNIQUE && e.status() == AttackEntry.Status.ACTIVE
                    && !e.tactics().contains(named.above().id())).ifPresent(e -> findings.add(named.part().span("id"),
                            e.id() + " does not serve " + named.above().name() + ", but " + names(e), "move it to the row of its tactic"));
        }
    }

    private static String names(AttackEntry technique) {
        return technique.tactics().stream().map(id -> Attack.enterprise().entry(id).map(AttackEntry::name).orElse(id))
                .collect(Collectors.joining(" and "));
    }
}
