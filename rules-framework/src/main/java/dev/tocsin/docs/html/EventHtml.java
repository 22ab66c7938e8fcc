package dev.tocsin.docs.html;

import dev.tocsin.event.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** An event as a person reads it: its fields by their dotted paths, those that decided marked with the clause that asked them. */
public final class EventHtml {
    private static final String TIME = "@timestamp";
    private static final Comparator<String> TIME_FIRST =
            Comparator.comparing((String path) -> !path.equals(TIME)).thenComparing(Comparator.naturalOrder());
    private static final int LONGEST = 160;
    private static final int SHOWN = 80;
    private static final int MOST_VALUES = 8;
    private static final int MOST_CLAUSES = 3;

    private EventHtml() {
    }

    /**
     * The event's fields with their values, without clauses.
     *
     * @param marked paths of the fields that made a rule match, which are marked
     */
    public static Fragment of(Event event, Set<String> marked) {
        SortedMap<String, SortedSet<String>> hits = new TreeMap<>();
        marked.forEach(path -> hits.put(path, new TreeSet<>()));
        return of(event, new EventMarks(hits, new TreeMap<>()));
    }

    /**
     * The event's fields with their values. A field that a clause asked in vain is shown although the event has none.
     *
     * @param marks which fields decided
     */
    public static Fragment of(Event event, EventMarks marks) {
        SortedMap<String, List<String>> fields = new TreeMap<>(TIME_FIRST);
        flatten("", event.source().read(), fields);
        marks.misses().keySet().forEach(path -> fields.putIfAbsent(path, List.of()));
        Element list = Element.of("dl", "event");
        fields.forEach((path, values) -> list.add(field(path, values, marks)));
        return list.end();
    }

    private static Fragment field(String path, List<String> values, EventMarks marks) {
        SortedSet<String> hit = marks.hits().get(path);
        SortedSet<String> miss = marks.misses().get(path);
        Element description = Element.of("dd");
        Fragment shown = values(values);
        description.add(hit != null ? Element.of("mark").add(shown).end() : shown);
        if (hit != null && !hit.isEmpty()) {
            description.add(clauses("held", hit));
        } else if (miss != null && !miss.isEmpty()) {
            description.add(clauses("did not hold", miss));
        }
        String kind = hit != null ? "field hit" : miss != null ? "field miss" : "field";
        return Element.of("div", kind).add(Element.of("dt").add(path).end(), description.end()).end();
    }

    private static Fragment clauses(String outcome, Collection<String> clauses) {
        List<Fragment> shown = new ArrayList<>();
        clauses.stream().limit(MOST_CLAUSES).map(text -> Element.of("code").add(cut(text, LONGEST)).end()).forEach(shown::add);
        if (clauses.size() > MOST_CLAUSES) {
            shown.add(Fragment.text((clauses.size() - MOST_CLAUSES) + " more"));
        }
        return Element.of("span", "clause").add(Fragment.joined(", ", shown)).add(" " + outcome).end();
    }

    private static Fragment values(List<String> values) {
        if (values.isEmpty()) {
            return Element.of("span", "no-value").add("no value").end();
        }
        if (values.size() <= MOST_VALUES) {
            return Fragment.joined(", ", values.stream().map(EventHtml::value).toList());
        }
        return folded(cut(values.get(0), SHOWN) + " and " + (values.size() - 1) + " more",
                Fragment.joined(", ", values.stream().map(EventHtml::value).toList()));
    }

    private static Fragment value(String value) {
        Fragment whole = Element.of("span", "value").add(value.isEmpty() ? "\"\"" : value).end();
        return value.length() <= LONGEST ? whole : folded(cut(value, SHOWN), whole);
    }

    private static Fragment folded(String summary, Fragment whole) {
        return Element.of("details").add(Element.of("summary").add(summary).end(), whole).end();
    }

    private static String cut(String text, int length) {
        int end = Math.min(text.length(), length);
        boolean halved = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return end == text.length() ? text : text.substring(0, halved ? end - 1 : end) + "…";
    }

    /** Objects in arrays become several values, as a search sees them. */
    private static void flatten(String path, Object value, Map<String, List<String>> fields) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, inner) -> flatten(path.isEmpty() ? key.toString() : path + "." + key, inner, fields));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> flatten(path, item, fields));
        } else {
            fields.computeIfAbsent(path, p -> new ArrayList<>()).add(String.valueOf(value));
        }
    }
}
