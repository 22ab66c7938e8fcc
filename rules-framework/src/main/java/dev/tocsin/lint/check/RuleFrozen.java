package dev.tocsin.lint.check;

import dev.tocsin.configuration.Conventions;
import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;
import dev.tocsin.rule.Rule;
import java.util.Optional;

/** Rules that others rely on stay what they are. */
final class RuleFrozen implements Check.OfSet {
    private static final String FROZEN = "[frozen]\nc5a1cb35-0b4c-4f0e-a5a8-3f1f0c0d8e11 = \"Trail Stopped\"\n";

    @Override
    public About about() {
        return About.error("rule-frozen", "the rules that tocsin.toml calls frozen are there and have their names")
                .why("""
                        Other systems know some rules by id or name: dashboards, playbooks, an agent that installs one. Renaming or removing such a
                        rule breaks them without a word.""")
                .bad(Example.rule("""
                        name = "Trail Halted"
                        """).andFile("tocsin.toml", FROZEN).flagging("\"Trail Halted\""))
                .good(Example.rule("""
                        name = "Trail Stopped"
                        """).andFile("tocsin.toml", FROZEN));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        for (Conventions.Frozen frozen : context.configuration().conventions().frozen()) {
            Optional<Rule> rule = context.activeRules().stream().filter(r -> r.id().equals(frozen.id())).findFirst();
            if (rule.isEmpty()) {
                findings.add(context.configuration().source(), frozen.span(), "no rule in use has the id of \"" + frozen.name() + "\"",
                        "bring it back, or take it out of [frozen]");
            } else if (!rule.get().name().equals(frozen.name())) {
                findings.add(rule.get().source(), rule.get().span("name"), "this rule is frozen under the name \"" + frozen.name() + "\"",
                        "keep the name, or change it in [frozen] of tocsin.toml as well");
            }
        }
    }
}
