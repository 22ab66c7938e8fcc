package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Threat;
import java.util.HashSet;
import java.util.Set;

/** Each tactic has one row. */
final class ThreatTacticDuplicate implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("threat-tactic-duplicate", "every tactic has one row in the threat table")
                .why("""
                        Techniques of one tactic belong into one row.""")
                .bad(Example.rule("""
                        [[rule.threat]]
                        framework = "MITRE ATT&CK"
                        [rule.threat.tactic]
                        id = "TA0005"
                        name = "Defense Evasion"
                        reference = "https://attack.mitre.org/tactics/TA0005/"
                        [[rule.threat]]
                        framework = "MITRE ATT&CK"
                        [rule.threat.tactic]
                        id = "TA0005"
                        name = "Defense Evasion"
                        reference = "https://attack.mitre.org/tactics/TA0005/"
                        """)
                        .flagging("\"TA0005\""))
                .good(Example.rule("""
                        [[rule.threat]]
                        framework = "MITRE ATT&CK"
                        [rule.threat.tactic]
                        id = "TA0005"
                        name = "Defense Evasion"
                        reference = "https://attack.mitre.org/tactics/TA0005/"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Threat threat : subject.rule().alert().threats()) {
            if (!threat.tactic().id().isBlank() && !seen.add(threat.framework() + threat.tactic().id())) {
                findings.add(threat.tactic().span("id"), "the tactic " + threat.tactic().name() + " has a row already",
                        "move its techniques there");
            }
        }
    }
}
