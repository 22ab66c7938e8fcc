package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Threat;
import java.util.Map;

/** Tactics of ATLAS exist. */
final class AtlasTactic implements Check.OfRule {
    private static final Map<String, String> TACTICS = Map.ofEntries(
            Map.entry("AML.TA0000", "AI Model Access"), Map.entry("AML.TA0001", "AI Attack Staging"), Map.entry("AML.TA0002", "Reconnaissance"),
            Map.entry("AML.TA0003", "Resource Development"), Map.entry("AML.TA0004", "Initial Access"), Map.entry("AML.TA0005", "Execution"),
            Map.entry("AML.TA0006", "Persistence"), Map.entry("AML.TA0007", "Defense Evasion"), Map.entry("AML.TA0008", "Discovery"),
            Map.entry("AML.TA0009", "Collection"), Map.entry("AML.TA0010", "Exfiltration"), Map.entry("AML.TA0011", "Impact"),
            Map.entry("AML.TA0012", "Privilege Escalation"), Map.entry("AML.TA0013", "Credential Access"),
            Map.entry("AML.TA0014", "Command and Control"), Map.entry("AML.TA0015", "Lateral Movement"));
    private static final String ROW = """
            [[rule.threat]]
            framework = "MITRE ATLAS"
            [rule.threat.tactic]
            id = "AML.TA0005"
            name = "%s"
            reference = "https://atlas.mitre.org/tactics/AML.TA0005/"
            """;

    @Override
    public About about() {
        return About.warning("atlas-tactic", "every tactic of MITRE ATLAS exists, and has its name and its page")
                .why("""
                        An id that does not exist, or another name, shows in no matrix.""")
                .bad(Example.rule(ROW.formatted("Exfiltration")).flagging("\"Exfiltration\""))
                .good(Example.rule("tags = [\"Domain: GenAI\", \"Tactic: Execution\"]\n" + ROW.formatted("Execution")));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        for (Threat threat : subject.rule().alert().threats()) {
            Threat.Part tactic = threat.tactic();
            if (!threat.framework().equals("MITRE ATLAS") || tactic.id().isBlank()) {
                continue;
            }
            String name = TACTICS.get(tactic.id());
            if (name == null) {
                findings.add(tactic.span("id"), "ATLAS has no tactic " + tactic.id(), null);
            } else if (!tactic.name().equals(name)) {
                findings.add(tactic.span("name"), "ATLAS calls " + tactic.id() + " \"" + name + "\"", "write \"" + name + "\"");
            }
            String page = "https://atlas.mitre.org/tactics/" + tactic.id();
            if (name != null && !tactic.reference().equals(page) && !tactic.reference().equals(page + "/")) {
                findings.add(tactic.span("reference"), "this is not the page of " + tactic.id(), "write " + page + "/");
            }
        }
    }
}
