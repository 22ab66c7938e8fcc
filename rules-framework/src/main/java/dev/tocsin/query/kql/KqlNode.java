package dev.tocsin.query.kql;

import dev.tocsin.source.Span;
import java.util.List;

/** A query of either dialect as it was read. */
sealed interface KqlNode {
    Span span();

    /** At least two parts. */
    record And(List<KqlNode> parts, Span span) implements KqlNode {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least two parts. */
    record Or(List<KqlNode> parts, Span span) implements KqlNode {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(KqlNode part, Span span) implements KqlNode {
    }

    /** {@code path:{ part }}. */
    record Nested(Literal path, KqlNode part, Span span) implements KqlNode {
    }

    /**
     * {@code field:value}.
     *
     * @param field null for a bare value
     */
    record Is(Literal field, Literal value, Span span) implements KqlNode {
    }

    /** {@code field < value}; the operator is as written. */
    record Compare(Literal field, String operator, Literal value, Span span) implements KqlNode {
    }

    /** The empty query, and {@code *:*}. */
    record Everything(Span span) implements KqlNode {
    }
}
