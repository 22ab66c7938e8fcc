package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlValue;
import java.util.List;
import java.util.Optional;

/** Entries of exceptions have the values that their type wants. */
final class ExceptionEntry implements Check.OfSet {
    private static final List<String> TYPES = List.of("match", "match_any", "exists", "list", "wildcard", "nested");
    private static final List<String> OPERATORS = List.of("included", "excluded");

    @Override
    public About about() {
        return About.error("exception-entry", "every entry of an exception has a known type and operator, and a value where its type wants one")
                .why("""
                        An entry that Kibana cannot read makes it refuse the whole list.""")
                .bad(ExampleCompanion.exceptions("""
                        [exceptions.container]
                        type = "detection"
                        [[exceptions.items]]
                        type = "simple"
                        entries = [{ field = "user.name", type = "exists", operator = "included", value = "auditor" }]
                        """).flagging("\"auditor\""))
                .good(ExampleCompanion.exceptions("""
                        [exceptions.container]
                        type = "detection"
                        [[exceptions.items]]
                        type = "simple"
                        entries = [{ field = "user.name", type = "match", operator = "included", value = "auditor" }]
                        """));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        for (Companion companion : Companion.of(context.rules(), findings)) {
            for (TomlTable row : companion.kind().equals("exceptions") ? companion.rows() : List.<TomlTable>of()) {
                boolean endpoint = row.table("container").flatMap(c -> c.string("type")).filter(t -> t.value().equals("endpoint")).isPresent();
                Companion.rows(row, "items").forEach(item -> Companion.rows(item, "entries").forEach(e -> entry(e, companion, endpoint)));
            }
        }
    }

    private static void entry(TomlTable entry, Companion companion, boolean endpoint) {
        companion.require(entry, "entries", "field");
        companion.require(entry, "entries", "type");
        companion.oneOf(entry, "entries", "type", TYPES);
        companion.oneOf(entry, "entries", "operator", OPERATORS);
        entry.string("operator").filter(o -> endpoint && o.value().equals("excluded")).ifPresent(o ->
                companion.add(o.span(), "a list of the endpoint cannot say \"excluded\"", "write \"included\""));
        String type = entry.string("type").map(TomlString::value).orElse("");
        Optional<TomlValue> value = entry.get("value");
        switch (type) {
            case "exists", "list" -> value.ifPresent(v -> companion.add(v.span(), "an entry of type \"" + type + "\" has no value", "remove it"));
            case "match", "wildcard" -> value(value, TomlString.class, "a string", entry, companion, type);
            case "match_any" -> value(value, TomlList.class, "a list", entry, companion, type);
            default -> Companion.rows(entry, "entries").forEach(inner -> entry(inner, companion, endpoint));
        }
    }

    private static void value(Optional<TomlValue> value, Class<?> wanted, String word, TomlTable entry, Companion companion, String type) {
        if (value.isEmpty() || !wanted.isInstance(value.get())) {
            companion.add(value.map(TomlValue::span).orElse(entry.span()), "an entry of type \"" + type + "\" needs a value, " + word, null);
        }
    }
}
