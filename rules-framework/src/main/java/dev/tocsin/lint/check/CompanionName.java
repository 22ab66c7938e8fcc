package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;
import java.util.HashMap;
import java.util.Map;

/** Lists of exceptions have names of their own. */
final class CompanionName implements Check.OfSet {
    private static final String CONTAINER = "[exceptions.container]\ntype = \"detection\"\n";

    @Override
    public About about() {
        return About.error("companion-name-duplicate", "no two files of exceptions, and no two of actions, have the same name")
                .why("""
                        Of two lists of one name, whichever is imported last takes the place of the other.""")
                .bad(ExampleCompanion.exceptions(CONTAINER).andFile("rules/more.toml", """
                        [metadata]
                        creation_date = "2026/01/31"
                        list_name = "Machines of the auditors"
                        rule_ids = ["c5a1cb35-0b4c-4f0e-a5a8-3f1f0c0d8e11"]
                        rule_names = ["Trail Stopped"]
                        updated_date = "2026/01/31"
                        [[exceptions]]
                        [exceptions.container]
                        type = "detection"
                        """).flagging("\"Machines of the auditors\""))
                .good(ExampleCompanion.exceptions(CONTAINER));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        Map<String, String> seen = new HashMap<>();
        for (Companion companion : Companion.of(context.rules(), findings)) {
            companion.name().ifPresent(name -> {
                String first = seen.putIfAbsent(companion.kind() + " " + name.value(), companion.document().source().name());
                if (first != null) {
                    companion.add(name.span(), first + " has the same name", "say in the name what is different");
                }
            });
        }
    }
}
