package dev.tocsin.docs.html;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.rule.toml.TomlBoolean;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the blocks of investigation guides say, from the JSON within a text and from a rule's {@code [transform]}. */
final class GuideBlocks {
    private GuideBlocks() {
    }

    /**
     * A condition of a search.
     *
     * @param type {@code phrase}, {@code exists}, {@code range}
     */
    private record Condition(String field, String type, String value, boolean excluded) {
        Fragment html() {
            Fragment name = Element.of("code").add(field).end();
            return type.equals("exists") ? Fragment.of(name, Fragment.text(excluded ? " is missing" : " exists"))
                    : Fragment.of(name, Fragment.text(excluded ? " is not " : " is "), Element.of("code").add(value).end());
        }
    }

    /** The block of a number, from 0; empty when the rule has none of that number. */
    static Optional<GuideBlock> ofTransform(String kind, int number, TomlTable transform) {
        Optional<TomlTable> table = transform.get(kind, TomlList.class).filter(list -> number < list.values().size())
                .map(list -> list.values().get(number)).filter(TomlTable.class::isInstance).map(TomlTable.class::cast);
        return table.map(t -> kind.equals("osquery") ? osquery(text(t, "label"), text(t, "query"))
                : investigate(text(t, "label"), text(t, "description"), groups(t), text(t, "relativeFrom"), text(t, "relativeTo")));
    }

    /** The block of an object that a text holds. */
    static GuideBlock ofJson(String kind, JsonNode node) {
        if (kind.equals("osquery")) {
            return osquery(text(node, "label"), text(node, "query"));
        }
        List<List<Condition>> groups = new ArrayList<>();
        node.path("providers").forEach(group -> {
            List<Condition> conditions = new ArrayList<>();
            group.forEach(c -> conditions.add(new Condition(text(c, "field"), text(c, "queryType"), text(c, "value"),
                    c.path("excluded").asBoolean())));
            groups.add(conditions);
        });
        return investigate(text(node, "label"), text(node, "description"), groups, text(node, "relativeFrom"), text(node, "relativeTo"));
    }

    private static GuideBlock osquery(String label, String query) {
        return new GuideBlock("Osquery", label, List.of(Element.of("code").add(query).end()));
    }

    private static GuideBlock investigate(String label, String description, List<List<Condition>> groups, String from, String to) {
        List<Fragment> groupTexts = groups.stream().map(group -> Fragment.joined(" and ", group.stream().map(Condition::html).toList()))
                .toList();
        List<Fragment> body = new ArrayList<>();
        body.add(Fragment.text(description.isBlank() ? "" : description + " "));
        body.add(Fragment.joined("; or ", groupTexts));
        if (!from.isBlank()) {
            body.add(Fragment.text(", from " + from + (to.isBlank() ? "" : " to " + to)));
        }
        return new GuideBlock("Investigate", label, body);
    }

    private static List<List<Condition>> groups(TomlTable table) {
        return table.get("providers", TomlList.class).map(TomlList::values).orElse(List.of()).stream()
                .filter(TomlList.class::isInstance).map(group -> ((TomlList) group).values().stream()
                        .filter(TomlTable.class::isInstance).map(TomlTable.class::cast)
                        .map(c -> new Condition(text(c, "field"), text(c, "queryType"), text(c, "value"),
                                c.get("excluded", TomlBoolean.class).map(TomlBoolean::value).orElse(false))).toList()).toList();
    }

    private static String text(TomlTable table, String key) {
        return table.get(key, TomlString.class).map(TomlString::value).orElse("");
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isMissingNode() || value.isNull() ? "" : value.isTextual() ? value.textValue() : value.toString();
    }
}
