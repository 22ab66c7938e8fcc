package dev.tocsin.query.eql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Batches;
import dev.tocsin.query.QuerySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Sequences without keys agree with the rules of the semantics followed to the letter: every partial is kept, and missing items
 * are looked for in all events at the end. (eql 43 to 45, 53 to 55)
 */
class SequenceOraclePropertyTest {
    private record Event(int number, String tags, int second) {
    }

    @Property(tries = 1500)
    void agree_with_the_letter_of_the_rules(@ForAll("stages") List<String> stages, @ForAll @IntRange(min = 1, max = 8) int maxspan,
            @ForAll boolean until, @ForAll("events") List<String> given) {
        List<Event> events = events(given);
        String query = "sequence with maxspan=" + maxspan + "s " + String.join(" ", stages) + (until ? " until [U]" : "");
        String shown = events.stream().map(e -> e.tags() + "@" + e.second()).collect(Collectors.joining(";"));
        List<Map<String, Object>> sources = Tags.events(shown);
        assertThat(SequenceTableTest.shown(Run.run(Tags.expand(query), SequenceTableTest.SCHEMA, QuerySettings.DEFAULT,
                List.of(Batches.of(sources))))).as(query + " on " + shown).isEqualTo(expected(stages, maxspan, until, events));
    }

    @Provide
    Arbitrary<List<String>> stages() {
        return Arbitraries.of("[A]", "[B]", "[C]", "![M]", "![A]").list().ofMinSize(2).ofMaxSize(5)
                .filter(stages -> stages.stream().anyMatch(s -> s.startsWith("[")));
    }

    @Provide
    Arbitrary<List<String>> events() {
        return Combinators.combine(Arbitraries.of("A", "B", "C", "AB", "BC", "M", "U", "AU", "MC"),
                Arbitraries.integers().between(0, 2)).as((tags, step) -> tags + step).list().ofMinSize(1).ofMaxSize(25);
    }

    private static List<Event> events(List<String> given) {
        List<Event> out = new ArrayList<>();
        int second = 0;
        for (String one : given) {
            second += one.charAt(one.length() - 1) - '0';
            out.add(new Event(out.size(), one.substring(0, one.length() - 1), second));
        }
        return out;
    }

    private static String expected(List<String> stages, int maxspan, boolean until, List<Event> events) {
        List<Character> wanted = stages.stream().filter(s -> s.startsWith("[")).map(s -> s.charAt(1)).toList();
        List<List<List<Event>>> partials = new ArrayList<>();
        wanted.forEach(w -> partials.add(new ArrayList<>()));
        List<Event> untils = until ? events.stream().filter(e -> e.tags().contains("U")).toList() : List.of();
        for (Event event : events) {
            for (int stage = wanted.size() - 1; stage >= 0; stage--) {
                if (event.tags().indexOf(wanted.get(stage)) >= 0) {
                    extend(partials, stage, event, maxspan, untils);
                }
            }
        }
        String found = partials.get(wanted.size() - 1).stream().filter(s -> allowed(stages, s, maxspan, events))
                .map(s -> shown(stages, s)).collect(Collectors.joining(" "));
        return found.isEmpty() ? "none" : found;
    }

    private static void extend(List<List<List<Event>>> partials, int stage, Event event, int maxspan, List<Event> untils) {
        if (stage == 0) {
            partials.get(0).add(List.of(event));
            return;
        }
        List<List<Event>> before = partials.get(stage - 1);
        if (before.isEmpty()) {
            return;
        }
        List<Event> newest = before.get(before.size() - 1);
        before.clear();
        Event last = newest.get(newest.size() - 1);
        boolean late = event.second() - newest.get(0).second() > maxspan;
        boolean ended = untils.stream().anyMatch(u -> u.number() >= last.number() && u.number() < event.number());
        if (!late && !ended) {
            List<Event> longer = new ArrayList<>(newest);
            longer.add(event);
            partials.get(stage).add(longer);
        }
    }

    private static boolean allowed(List<String> stages, List<Event> found, int maxspan, List<Event> events) {
        Event first = found.get(0);
        Event last = found.get(found.size() - 1);
        int at = 0;
        List<Character> leading = new ArrayList<>();
        List<Character> trailing = new ArrayList<>();
        for (String stage : stages) {
            char tag = stage.charAt(stage.length() - 2);
            if (stage.startsWith("[")) {
                at++;
            } else if (at == 0) {
                leading.add(tag);
            } else if (at == found.size()) {
                trailing.add(tag);
            } else if (exists(events, tag, found.get(at - 1).number(), found.get(at).number())) {
                return false;
            }
        }
        List<Event> before = events.stream().filter(e -> e.number() < first.number() && has(e, leading)).toList();
        List<Event> after = events.stream().filter(e -> e.number() > last.number() && has(e, trailing)).toList();
        if (!leading.isEmpty() && !trailing.isEmpty()) {
            return before.stream().noneMatch(b -> after.stream().anyMatch(a -> a.second() - b.second() <= maxspan));
        }
        return before.stream().noneMatch(b -> last.second() - b.second() <= maxspan)
                && after.stream().noneMatch(a -> a.second() - first.second() <= maxspan);
    }

    private static boolean has(Event event, List<Character> tags) {
        return tags.stream().anyMatch(t -> event.tags().indexOf(t) >= 0);
    }

    private static boolean exists(List<Event> events, char tag, int after, int before) {
        return events.stream().anyMatch(e -> e.tags().indexOf(tag) >= 0 && e.number() > after && e.number() < before);
    }

    private static String shown(List<String> stages, List<Event> found) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (String stage : stages) {
            out.append(out.isEmpty() ? "[" : " ").append(stage.startsWith("[") ? "" + found.get(at++).number() : "-");
        }
        return out.append("]").toString();
    }
}
