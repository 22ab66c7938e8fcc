package dev.tocsin.query.lucene;

import dev.tocsin.query.predicate.Bounds;
import dev.tocsin.source.Span;
import java.util.List;

/** A query string as it was read. A leaf's field is a name, a pattern of names, or the default field. */
sealed interface LuceneNode {
    Span span();

    /** One question to one field or several. */
    sealed interface Leaf extends LuceneNode {
        String field();
    }

    /** Words of plain text; neighbours without an operator between them are one text. */
    record Words(String field, String text, Span span) implements Leaf {
    }

    /** A quoted text. */
    record Quoted(String field, String text, int slop, Span span) implements Leaf {
    }

    /** A range; a null bound is open. */
    record Range(String field, Bounds bounds, Span span) implements Leaf {
    }

    /** A text before a star; escapes are undone. */
    record Prefix(String field, String text, Span span) implements Leaf {
    }

    /** A pattern of {@code *} and {@code ?} with its escapes. */
    record Wildcard(String field, String pattern, Span span) implements Leaf {
    }

    /** A regular expression between slashes. */
    record Regex(String field, String pattern, Span span) implements Leaf {
    }

    /** A term and its like. */
    record Fuzzy(String field, String text, int edits, Span span) implements Leaf {
    }

    /** {@code _exists_:field} and {@code field:*}. */
    record Exists(String field, Span span) implements Leaf {
    }

    /** {@code *:*} and the empty query. */
    record Everything(Span span) implements LuceneNode {
    }

    /** What must, should and must not hold (kql 62). */
    record Clauses(List<LuceneNode> must, List<LuceneNode> should, List<LuceneNode> mustNot, Span span) implements LuceneNode {
        public Clauses {
            must = List.copyOf(must);
            should = List.copyOf(should);
            mustNot = List.copyOf(mustNot);
        }
    }
}
