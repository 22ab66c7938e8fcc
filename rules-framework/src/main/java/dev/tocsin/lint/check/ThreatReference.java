package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;

/** Tactics and techniques link their pages. */
final class ThreatReference implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("threat-reference", "every tactic and technique links its own page")
                .why("""
                        A link to the page of another technique misleads whoever follows it.""")
                .mended()
                .bad(Example.rule("""
                        [[rule.threat]]
                        framework = "MITRE ATT&CK"
                        [[rule.threat.technique]]
                        id = "T1562"
                        name = "Impair Defenses"
                        reference = "https://attack.mitre.org/techniques/T1078/"
                        [rule.threat.tactic]
                        id = "TA0005"
                        name = "Defense Evasion"
                        reference = "https://attack.mitre.org/tactics/TA0005/"
                        """)
                        .flagging("\"https://attack.mitre.org/techniques/T1078/\""))
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
            String link = named.part().reference();
            named.entry().filter(e -> !link.isBlank() && !e.url().equals(link.endsWith("/") ? link : link + "/")).ifPresent(e ->
                    findings.add(named.part().span("reference"), "the page of " + e.id() + " is " + e.url(), "write \"" + e.url() + "\"",
                            Edit.string(named.part().span("reference"), e.url())));
        }
    }
}
