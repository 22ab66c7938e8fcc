package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.toml.TomlBoolean;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.Span;
import java.util.List;

/** Negated mappings do not stand alone. */
final class ThreatMatchNegate implements Check.OfRule {
    @Override
    public About about() {
        return About.error("threat-match-negate", "a group of threat mappings with a negated entry has one that is not, and contradicts itself nowhere")
                .why("""
                        With negated entries only, every event fits every other indicator.""")
                .bad(Example.rule("""
                        type = "threat_match"
                        threat_index = ["logs-ti_*"]
                        [[rule.threat_mapping]]
                        [[rule.threat_mapping.entries]]
                        field = "source.ip"
                        type = "mapping"
                        value = "threat.indicator.ip"
                        negate = true
                        """)
                        .flagging("true"))
                .good(Example.rule("""
                        type = "threat_match"
                        threat_index = ["logs-ti_*"]
                        [[rule.threat_mapping]]
                        [[rule.threat_mapping.entries]]
                        field = "source.ip"
                        type = "mapping"
                        value = "threat.indicator.ip"
                        [[rule.threat_mapping.entries]]
                        field = "user.name"
                        type = "mapping"
                        value = "threat.indicator.user.name"
                        negate = true
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        for (TomlTable group : subject.rule().table().list("threat_mapping").map(TomlList::tables).orElse(List.of())) {
            List<TomlTable> entries = group.list("entries").map(TomlList::tables).orElse(List.of());
            List<TomlTable> negated = entries.stream().filter(ThreatMatchNegate::negated).toList();
            for (TomlTable entry : negated) {
                Span place = entry.get("negate").orElseThrow().span();
                if (negated.size() == entries.size()) {
                    findings.add(place, "no entry of the group says what must be equal", "add an entry without negate");
                } else if (entries.stream().anyMatch(e -> !negated(e) && pair(e).equals(pair(entry)))) {
                    findings.add(place, "the same fields must be equal and differ", "remove one of the two entries");
                }
            }
        }
    }

    private static boolean negated(TomlTable entry) {
        return entry.get("negate", TomlBoolean.class).map(TomlBoolean::value).orElse(false);
    }

    private static String pair(TomlTable entry) {
        return entry.string("field").map(TomlString::value) + " " + entry.string("value").map(TomlString::value);
    }
}
