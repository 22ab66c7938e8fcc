package dev.tocsin.testing.matrix;

import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import dev.tocsin.testing.NearMiss;
import java.util.List;

/**
 * Why one state of a rule did not give an alert.
 *
 * @param clause the first clause that did not hold, as the query has it; empty when no clause is to blame
 * @param reason a sentence about it
 */
record Blame(String clause, String reason) {
    static final Blame NONE = new Blame("", "");

    /** Reads it out of an explanation: what kept the events from the query, else the clause that failed, else what the type says. */
    static Blame of(Explanation explanation) {
        List<NearMiss> misses = NearMiss.of(explanation);
        List<Statement> said = explanation.parts().stream().filter(Statement.class::isInstance).map(Statement.class::cast).toList();
        if (misses.isEmpty()) {
            return said.isEmpty() ? NONE : new Blame(text(explanation.query(), said.get(0).span()), said.get(0).text());
        }
        NearMiss miss = misses.get(0);
        return new Blame(text(explanation.query(), miss.span()), miss.reasons(explanation.query()));
    }

    private static String text(EmbeddedText query, Span span) {
        return span == null ? "" : span.of(query.text()).replaceAll("\\s+", " ").strip();
    }
}
