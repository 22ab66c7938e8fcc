package dev.tocsin.docs.html;

import dev.tocsin.event.Event;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An event as a person reads it. */
public final class EventHtml {
    private EventHtml() {
    }

    /**
     * The event's fields with their values.
     *
     * @param marked paths of the fields that made a rule match, which are marked
     */
    public static Fragment of(Event event, Set<String> marked) {
        Map<String, String> fields = new TreeMap<>();
        flatten("", event.source().read(), fields);
        Element list = Element.of("dl", "event");
        fields.forEach((path, value) -> {
            Fragment shown = Fragment.text(value);
            list.add(Element.of("dt").add(path).end());
            list.add(Element.of("dd").add(marked.contains(path) ? Element.of("mark").add(shown).end() : shown).end());
        });
        return list.end();
    }

    private static void flatten(String path, Object value, Map<String, String> fields) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, inner) -> flatten(path.isEmpty() ? key.toString() : path + "." + key, inner, fields));
        } else {
            fields.merge(path, String.valueOf(value), (a, b) -> a + ", " + b);
        }
    }
}
