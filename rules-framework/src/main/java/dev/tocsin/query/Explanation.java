package dev.tocsin.query;

import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.List;

/**
 * Why a run found what it found.
 *
 * @param query the query's text, which the clauses' spans point into
 * @param parts in the order in which a person reads them
 */
public record Explanation(EmbeddedText query, List<Part> parts) {
    /** Copies the list. */
    public Explanation {
        parts = List.copyOf(parts);
    }

    /** One thing that is explained. */
    public sealed interface Part {
    }

    /**
     * How the clauses stood for one event.
     *
     * @param event the event's number
     * @param clauses the tree of clauses
     */
    public record OfEvent(int event, Clause clauses) implements Part {
    }

    /**
     * How the clauses stood for a row that is not an event, such as a group of STATS.
     *
     * @param row what to call it
     * @param clauses the tree of clauses
     */
    public record OfRow(String row, Clause clauses) implements Part {
    }

    /**
     * A sentence, such as "stage 2 came 6 s after maxspan=30s ended", with the place in the query that it speaks of.
     *
     * @param span the place, or null
     * @param children what it rests on
     */
    public record Statement(String text, Span span, List<Part> children) implements Part {
        /** Copies the list. */
        public Statement {
            children = List.copyOf(children);
        }
    }

    /** A small table: rows in and out of each command, the values that a threshold saw. */
    public record Grid(String title, List<String> header, List<List<String>> rows) implements Part {
    }

    /** What a clause said. */
    public enum Truth { TRUE, FALSE, NULL }

    /**
     * One clause of a query for one event.
     *
     * @param span where it stands
     * @param operator {@code and}, {@code or}, {@code not}, {@code nested} (one child for each
     *     object), or {@code leaf} for one that has no parts
     * @param truth what it said
     * @param seen the fields that a leaf looked at with the event's values; empty list of values for a missing field
     * @param note a peculiarity that explains the outcome ("unmapped field"), or null
     * @param children its parts
     */
    public record Clause(Span span, String operator, Truth truth, List<Seen> seen, String note, List<Clause> children) {
        /** Copies the lists. */
        public Clause {
            seen = List.copyOf(seen);
            children = List.copyOf(children);
        }
    }

    /** A field and the values that the event has for it, as texts. */
    public record Seen(String field, List<String> values) {
        /** Copies the list. */
        public Seen {
            values = List.copyOf(values);
        }
    }
}
