package dev.tocsin.query.kql;

import dev.tocsin.source.Span;

/** Spans of nodes. */
final class KqlSpans {
    private KqlSpans() {
    }

    /** The node with the span of a whole clause. */
    static KqlNode widened(KqlNode node, int start, int end) {
        Span span = new Span(start, end);
        if (node instanceof KqlNode.And and) {
            return new KqlNode.And(and.parts(), span);
        }
        if (node instanceof KqlNode.Or or) {
            return new KqlNode.Or(or.parts(), span);
        }
        if (node instanceof KqlNode.Not not) {
            return new KqlNode.Not(not.part(), span);
        }
        return node instanceof KqlNode.Is is ? new KqlNode.Is(is.field(), is.value(), span) : node;
    }
}
