package dev.tocsin.lint.check;

import dev.tocsin.lint.Example;

/** Files beside rules, for examples that show only what matters. */
final class ExampleCompanion {
    private ExampleCompanion() {
    }

    /** A list of exceptions of the rule that examples are made of, with these tables. */
    static Example exceptions(String tables) {
        return Example.rule("").andFile("rules/exceptions.toml", """
                [metadata]
                creation_date = "2026/01/31"
                list_name = "Machines of the auditors"
                rule_ids = ["c5a1cb35-0b4c-4f0e-a5a8-3f1f0c0d8e11"]
                rule_names = ["Trail Stopped"]
                updated_date = "2026/01/31"

                [[exceptions]]
                """ + tables);
    }
}
