package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;

/** Bundles of ATT&amp;CK can be read. */
final class AttackBundle implements Check.OfSet {
    @Override
    public About about() {
        return About.error("attack-bundle", "every STIX bundle that tocsin.toml names can be read, and has techniques of ATT&CK")
                .why("""
                        Techniques would be held against another version than was meant.""")
                .bad(Example.rule("").andFile("tocsin.toml", "attack = \"attack.json\"\n").andFile("attack.json", "[]\n"))
                .good(Example.rule("").andFile("tocsin.toml", "attack = \"attack.json\"\n").andFile("attack.json", """
                        {"type": "bundle", "id": "bundle--1", "objects": [
                          {"type": "x-mitre-tactic", "id": "x-mitre-tactic--1", "name": "Defense Evasion", "x_mitre_shortname": "defense-evasion",
                           "external_references": [{"source_name": "mitre-attack", "external_id": "TA0005"}]},
                          {"type": "attack-pattern", "id": "attack-pattern--1", "name": "Impair Defenses",
                           "kill_chain_phases": [{"kill_chain_name": "mitre-attack", "phase_name": "defense-evasion"}],
                           "external_references": [{"source_name": "mitre-attack", "external_id": "T1562"}]}
                        ]}
                        """));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        findings.passOn(context.attack().problems());
    }
}
