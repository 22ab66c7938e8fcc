package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Mappings to other versions are told apart. */
final class ThreatMappingVersion implements Check.OfRule {
    @Override
    public About about() {
        return About.error("threat-mapping-version", "threat_mappings have one block for each version of a framework, with rows of that framework")
                .why("""
                        Two blocks for one version contradict each other.""")
                .bad(Example.rule("""
                        [[rule.threat_mappings]]
                        framework = "MITRE ATT&CK"
                        version = "19"
                        threat = []
                        [[rule.threat_mappings]]
                        framework = "MITRE ATT&CK"
                        version = "19"
                        threat = []
                        """))
                .good(Example.rule("""
                        [[rule.threat_mappings]]
                        framework = "MITRE ATT&CK"
                        version = "19"
                        threat = []
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (TomlTable block : subject.rule().table().list("threat_mappings").map(TomlList::tables).orElse(List.of())) {
            String framework = block.string("framework").map(TomlString::value).orElse("");
            String version = block.string("version").map(TomlString::value).orElse("");
            if (!seen.add(framework + " " + version)) {
                findings.add(block.span(), framework + " " + version + " has a block already", "put the rows of both into one");
            }
            for (TomlTable row : block.list("threat").map(TomlList::tables).orElse(List.of())) {
                row.string("framework").filter(f -> !f.value().equals(framework)).ifPresent(f -> findings.add(f.span(),
                        "the block is for " + framework, null));
            }
        }
    }
}
