package dev.tocsin.testing;

import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.OfEvent;
import dev.tocsin.query.Explanation.Seen;
import dev.tocsin.query.Explanation.Truth;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An event that nearly matched.
 *
 * @param event its number
 * @param held how many of the clauses that must all hold did
 * @param clauses how many there are
 * @param missing those that did not hold
 */
public record NearMiss(int event, int held, int clauses, List<Clause> missing) {
    private static final Comparator<NearMiss> NEAREST =
            Comparator.comparingInt((NearMiss miss) -> miss.missing().size()).thenComparing(NearMiss::event);

    /** Copies the list. */
    public NearMiss {
        missing = List.copyOf(missing);
    }

    /** The events of an explanation that did not match although some clause held, the nearest first. */
    public static List<NearMiss> of(Explanation explanation) {
        List<NearMiss> misses = new ArrayList<>();
        for (Explanation.Part part : explanation.parts()) {
            if (part instanceof OfEvent event && event.clauses().truth() != Truth.TRUE) {
                List<Clause> needed = new ArrayList<>();
                needed(event.clauses(), needed);
                List<Clause> missing = needed.stream().filter(clause -> clause.truth() != Truth.TRUE).toList();
                if (missing.size() < needed.size() || needed.size() == 1) {
                    misses.add(new NearMiss(event.event(), needed.size() - missing.size(), needed.size(), missing));
                }
            }
        }
        misses.sort(NEAREST);
        return misses;
    }

    /** One line: {@code event 3 of create.ndjson: 4 of 5 clauses held; `event.outcome: success` did not: ...}. */
    public String sentence(Why why) {
        return why.eventName(event) + ": " + reasons(why.explanation().query());
    }

    /** The same without the event: {@code 4 of 5 clauses held; `event.outcome: success` did not: ...}. */
    public String reasons(EmbeddedText query) {
        return held + " of " + clauses + (clauses == 1 ? " clause" : " clauses") + " held; "
                + missing.stream().limit(3).map(clause -> reason(query, clause)).collect(Collectors.joining("; "))
                + (missing.size() > 3 ? "; and " + (missing.size() - 3) + " more" : "");
    }

    /** Where the first clause that did not hold stands in the query, or null. */
    public Span span() {
        return missing.isEmpty() ? null : missing.get(0).span();
    }

    private static String reason(EmbeddedText query, Clause clause) {
        String text = clause.span() == null ? clause.operator() : clause.span().of(query.text()).replaceAll("\\s+", " ").strip();
        String shown = text.length() > 100 ? text.substring(0, 97) + "..." : text;
        String seen = seen(clause);
        return "`" + shown + "` did not" + (seen.isEmpty() ? "" : ": the event has " + seen)
                + (clause.note() == null ? "" : " (" + clause.note() + ")");
    }

    /** What the event has in the fields of a clause and of its parts. */
    private static String seen(Clause clause) {
        List<Seen> all = new ArrayList<>();
        collect(clause, all);
        List<Seen> distinct = all.stream().distinct().limit(3).toList();
        return distinct.stream().map(seen -> seen.values().isEmpty() ? "no " + seen.field()
                : (distinct.size() == 1 ? "" : seen.field() + " ")
                        + seen.values().stream().limit(3).map(JsonText::of).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(", "));
    }

    private static void collect(Clause clause, List<Seen> out) {
        out.addAll(clause.seen());
        clause.children().forEach(child -> collect(child, out));
    }

    /** The clauses of nested conjunctions. */
    private static void needed(Clause clause, List<Clause> out) {
        if (clause.operator().equals("and") && !clause.children().isEmpty()) {
            clause.children().forEach(child -> needed(child, out));
        } else {
            out.add(clause);
        }
    }
}
