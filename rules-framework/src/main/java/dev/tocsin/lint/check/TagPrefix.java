package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import java.util.List;

/** Tags begin with what they are about. */
final class TagPrefix implements Check.OfRule {
    private static final List<String> PREFIXES = List.of("Data Source:", "Domain:", "Mitre Atlas:", "OS:", "Platform:", "Profile:",
            "Promotion:", "Resources:", "Rule Type:", "Service:", "Tactic:", "Threat:", "Use Case:", "Vuln:");

    @Override
    public About about() {
        return About.elastic("tag-prefix", "every tag begins with one of the known words and a colon")
                .why("""
                        The public repository sorts its tags by these words.""")
                .bad(Example.rule("""
                        tags = ["Tactic: Defense Evasion", "Cloud"]
                        """)
                        .flagging("\"Cloud\""))
                .good(Example.rule("""
                        tags = ["Tactic: Defense Evasion", "Domain: Cloud"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Strings.of(subject.rule(), "tags").stream().filter(t -> PREFIXES.stream().noneMatch(t.value()::startsWith)).forEach(t ->
                findings.add(t.span(), "\"" + t.value() + "\" begins with none of the words for tags", "write " + PREFIXES.get(1) + " "
                        + t.value() + ", or another of " + String.join(" ", PREFIXES)));
    }
}
