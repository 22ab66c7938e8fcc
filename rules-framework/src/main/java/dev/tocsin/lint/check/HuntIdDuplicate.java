package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;
import dev.tocsin.rule.RuleFile;
import java.util.HashMap;
import java.util.Map;

/** No two hunts have one id. */
final class HuntIdDuplicate implements Check.OfSet {
    @Override
    public About about() {
        return About.advice("hunt-id-duplicate", "no two hunts, and no hunt and rule, have the same id")
                .why("""
                        Indexes of hunts are made by id: of two with one id, one is lost.""")
                .bad(Example.hunt("").and(Example.huntAt("rules/copy.toml", "name = \"Copy\""))
                        .flagging("\"3d0f3f0e-6b36-4c8e-9d0a-0d5a2f8f7a4b\""))
                .good(Example.hunt(""));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        Map<String, String> seen = new HashMap<>();
        context.activeRules().forEach(rule -> seen.putIfAbsent(rule.id(), rule.source().name()));
        for (RuleFile file : context.rules().files()) {
            file.hunt().filter(h -> !h.id().isBlank()).ifPresent(hunt -> {
                String first = seen.putIfAbsent(hunt.id(), hunt.source().name());
                if (first != null) {
                    findings.add(hunt.source(), hunt.table().string("uuid").orElseThrow().span(), first + " has the same id",
                            "give the newer of the two an id of its own");
                }
            });
        }
    }
}
