package dev.tocsin.detect;

import dev.tocsin.event.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where an alert comes from.
 *
 * @param ancestors the events and alerts it rests on, the farthest first
 * @param depth how many rules it took, at least 1
 */
record Ancestry(List<Map<String, Object>> ancestors, int depth) {
    private static final String ANCESTORS = "kibana.alert.ancestors";

    /** The ancestry of an alert made of an event, which may be an alert itself. // rule-types 21 */
    static Ancestry of(Event event, Document source) {
        List<Map<String, Object>> ancestors = new ArrayList<>(inherited(source));
        Object rule = ruleOf(source);
        int depth = rule == null ? 0 : depth(source);
        Map<String, Object> parent = new LinkedHashMap<>();
        parent.put("id", id(event));
        parent.put("index", event.index() == null ? "" : event.index());
        parent.put("type", rule == null ? "event" : "signal");
        parent.put("depth", depth);
        if (rule != null) {
            parent.put("rule", rule);
        }
        ancestors.add(parent);
        return new Ancestry(List.copyOf(ancestors), depth + 1);
    }

    /** Whether a rule is among the ancestors: then it would alert on its own alerts. // rule-types 19 */
    boolean has(String ruleId) {
        return ancestors.stream().anyMatch(ancestor -> ruleId.equals(ancestor.get("rule")));
    }

    /** What an event is called; one without an {@code _id} has its number. */
    static String id(Event event) {
        return event.id() == null ? "event-" + event.number() : event.id();
    }

    private static List<Map<String, Object>> inherited(Document source) {
        List<Map<String, Object>> out = new ArrayList<>();
        if (source.at(ANCESTORS) instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> map) {
                    Map<String, Object> copy = new LinkedHashMap<>();
                    map.forEach((key, value) -> copy.put(String.valueOf(key), value));
                    out.add(copy);
                }
            }
        }
        return out;
    }

    private static Object ruleOf(Document source) {
        List<Object> ids = new ArrayList<>(source.values("kibana.alert.rule.rule_id"));
        ids.addAll(source.values("kibana.alert.rule.uuid"));
        return ids.isEmpty() ? null : ids.get(0);
    }

    private static int depth(Document source) {
        try {
            return Math.max(0, Integer.parseInt(String.valueOf(source.at("kibana.alert.depth"))));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
