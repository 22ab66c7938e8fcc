package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;
import dev.tocsin.rule.toml.TomlTable;
import java.util.List;

/** Files of exceptions, actions and connectors have what Kibana needs. */
final class CompanionForm implements Check.OfSet {
    @Override
    public About about() {
        return About.error("companion-form", "a file of exceptions, actions or connectors has the keys and words that Kibana needs")
                .why("""
                        Such files lie beside rules and are imported with them; Kibana refuses the import when one is wrong.""")
                .bad(ExampleCompanion.exceptions("""
                        [exceptions.container]
                        type = "rule"
                        """).flagging("\"rule\""))
                .good(ExampleCompanion.exceptions("""
                        [exceptions.container]
                        type = "detection"
                        namespace_type = "single"
                        """));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        context.rules().companions().forEach(companion -> companion.errors().forEach(findings::add));
        for (Companion companion : Companion.of(context.rules(), findings)) {
            switch (companion.kind()) {
                case "exceptions" -> exceptions(companion);
                case "actions" -> actions(companion);
                default -> companion.rows().forEach(row -> List.of("id", "attributes").forEach(key ->
                        companion.require(row, "action_connectors", key)));
            }
        }
    }

    private static void exceptions(Companion companion) {
        List.of("creation_date", "updated_date", "list_name", "rule_ids", "rule_names").forEach(key ->
                companion.require(companion.metadata(), "metadata", key));
        for (TomlTable row : companion.rows()) {
            companion.require(row, "exceptions", "container");
            row.table("container").ifPresent(container -> {
                companion.require(container, "exceptions.container", "type");
                companion.oneOf(container, "exceptions.container", "type", List.of("detection", "endpoint", "rule_default"));
                companion.oneOf(container, "exceptions.container", "namespace_type", List.of("single", "agnostic"));
            });
            Companion.rows(row, "items").forEach(item -> companion.oneOf(item, "exceptions.items", "type", List.of("simple")));
        }
    }

    private static void actions(Companion companion) {
        List.of("rule_id", "rule_name").forEach(key -> companion.require(companion.metadata(), "metadata", key));
        for (TomlTable row : companion.rows()) {
            List.of("action_type_id", "group", "params").forEach(key -> companion.require(row, "actions", key));
            companion.oneOf(row, "actions", "action_type_id", ActionTypeUnknown.ACTIONS);
            row.table("params").ifPresent(params -> companion.require(params, "actions.params", "body"));
        }
    }
}
