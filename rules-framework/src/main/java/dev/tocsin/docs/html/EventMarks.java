package dev.tocsin.docs.html;

import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.OfEvent;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.Explanation.Seen;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.query.Explanation.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which fields of an event decided, as the evaluator itself explains it.
 *
 * @param hits the clauses that let the event through, by the path of the field that they asked
 * @param misses the clauses that kept it out
 */
public record EventMarks(SortedMap<String, SortedSet<String>> hits, SortedMap<String, SortedSet<String>> misses) {
    /** No field decided, or nobody asked. */
    public static final EventMarks NONE = new EventMarks(new TreeMap<>(), new TreeMap<>());

    /**
     * What an explanation says of one event; where it speaks of it several times, as of an event that two stages of a sequence
     * were asked about, all that let it through, or else all that kept it out.
     *
     * @param number the event's number
     */
    public static EventMarks of(Explanation explanation, int number) {
        List<OfEvent> about = new ArrayList<>();
        collect(explanation.parts(), number, about);
        EventMarks marks = new EventMarks(new TreeMap<>(), new TreeMap<>());
        boolean matched = about.stream().anyMatch(part -> part.clauses().truth() == Truth.TRUE);
        for (OfEvent part : about) {
            if (matched == (part.clauses().truth() == Truth.TRUE)) {
                mark(explanation.query().text(), part.clauses(), matched, "", matched ? marks.hits : marks.misses);
            }
        }
        return marks;
    }

    private static void collect(List<Part> parts, int number, List<OfEvent> out) {
        for (Part part : parts) {
            if (part instanceof OfEvent event && event.event() == number) {
                out.add(event);
            } else if (part instanceof Statement statement) {
                collect(statement.children(), number, out);
            }
        }
    }

    /**
     * Only parts that say what the whole says decided anything; under {@code not} those that say the opposite.
     *
     * @param word what stands before a clause that counts because it is denied
     */
    private static void mark(String query, Clause clause, boolean held, String word, SortedMap<String, SortedSet<String>> out) {
        if (held != (clause.truth() == Truth.TRUE)) {
            return;
        }
        boolean denies = clause.operator().equals("not");
        for (Clause child : clause.children()) {
            // what denies without a word of its own, as != does, is written in full already
            boolean spoken = denies && !(child.children().isEmpty() && Objects.equals(child.span(), clause.span()));
            mark(query, child, denies != held, !spoken ? word : word.isEmpty() ? "not " : "", out);
        }
        if (clause.children().isEmpty() && clause.span() != null) {
            String text = word + clause.span().of(query).replaceAll("\\s+", " ").strip();
            for (Seen seen : clause.seen()) {
                out.computeIfAbsent(seen.field(), field -> new TreeSet<>()).add(text);
            }
        }
    }
}
