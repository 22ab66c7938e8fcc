package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.value.Suggestions;
import java.util.List;

/** Actions are of types that Kibana has. */
final class ActionTypeUnknown implements Check.OfRule {
    /** What an alert may set off. */
    static final List<String> ACTIONS = List.of(".cases", ".d3security", ".email", ".index", ".jira", ".opsgenie", ".pagerduty", ".resilient",
            ".servicenow", ".servicenow-itom", ".servicenow-sir", ".slack", ".slack_api", ".swimlane", ".teams", ".tines", ".torq", ".webhook",
            ".workflows");
    private static final List<String> RESPONSES = List.of(".osquery", ".endpoint");

    @Override
    public About about() {
        return About.advice("action-type-unknown", "actions and response actions are of types that Kibana has")
                .why("""
                        Kibana accepts any type when it imports a rule, and the action fails when an alert sets it off.""")
                .bad(Example.rule("""
                        actions = [{ action_type_id = ".slak", group = "default", id = "a", params = { body = "{}" } }]
                        """).flagging("\".slak\""))
                .good(Example.rule("""
                        actions = [{ action_type_id = ".slack", group = "default", id = "a", params = { body = "{}" } }]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        look(subject, "actions", ACTIONS, findings);
        look(subject, "response_actions", RESPONSES, findings);
    }

    private static void look(RuleSubject subject, String key, List<String> known, Findings findings) {
        for (TomlTable row : subject.rule().table().list(key).map(TomlList::tables).orElse(List.of())) {
            row.string("action_type_id").filter(t -> !known.contains(t.value())).ifPresent(t -> {
                List<String> near = Suggestions.nearest(t.value(), known, 1);
                findings.add(t.span(), "there is no type \"" + t.value() + "\" of " + key.replace('_', ' '),
                        near.isEmpty() ? "the types are " + String.join(", ", known) : "did you mean \"" + near.get(0) + "\"?");
            });
        }
    }
}
