package dev.tocsin.docs.site;

import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.Truth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The fields of an event that made clauses of a query true. */
final class MatchedFields {
    private MatchedFields() {
    }

    /** The paths, whatever stage or command their clauses belong to. */
    static Set<String> of(List<Explanation.Part> parts, int event) {
        Set<String> fields = new TreeSet<>();
        collect(parts, event, fields);
        return fields;
    }

    private static void collect(List<Explanation.Part> parts, int event, Set<String> fields) {
        for (Explanation.Part part : parts) {
            if (part instanceof Explanation.OfEvent of && of.event() == event) {
                matched(of.clauses(), fields);
            } else if (part instanceof Explanation.Statement statement) {
                collect(statement.children(), event, fields);
            }
        }
    }

    /** What is denied did not match, and what is beside a clause that held need not. */
    private static void matched(Clause clause, Set<String> fields) {
        if (clause.truth() != Truth.TRUE && !clause.operator().equals("and") || clause.operator().equals("not")) {
            return;
        }
        if (clause.children().isEmpty() && clause.truth() == Truth.TRUE) {
            clause.seen().stream().filter(s -> !s.values().isEmpty()).map(Explanation.Seen::field).forEach(fields::add);
        }
        clause.children().forEach(child -> matched(child, fields));
    }
}
