package dev.tocsin.value;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.RegExp.Kind;

/**
 * Makes the automaton of a parsed expression without minimizing every part of it, as Lucene 10 does; Lucene 9 itself takes
 * seconds for a long alternative of patterns.
 */
final class RegexAutomaton {
    private final int limit;

    private RegexAutomaton(int limit) {
        this.limit = limit;
    }

    /** An automaton that need not be deterministic. {@code limit} bounds the work for complements. */
    static Automaton of(RegExp expression, int limit) {
        return new RegexAutomaton(limit).make(expression);
    }

    private Automaton make(RegExp node) {
        return switch (node.kind) {
            case REGEXP_UNION -> Operations.union(all(node));
            case REGEXP_CONCATENATION -> Operations.concatenate(all(node));
            case REGEXP_INTERSECTION -> Operations.intersection(make(node.exp1), make(node.exp2));
            case REGEXP_OPTIONAL -> Operations.optional(make(node.exp1));
            case REGEXP_REPEAT -> Operations.repeat(make(node.exp1));
            case REGEXP_REPEAT_MIN -> Operations.repeat(make(node.exp1), node.min);
            case REGEXP_REPEAT_MINMAX -> Operations.repeat(make(node.exp1), node.min, node.max);
            case REGEXP_COMPLEMENT -> Operations.complement(make(node.exp1), limit);
            default -> node.toAutomaton(limit);
        };
    }

    private List<Automaton> all(RegExp node) {
        List<Automaton> out = new ArrayList<>();
        add(node.exp1, node.kind, out);
        add(node.exp2, node.kind, out);
        return out;
    }

    private void add(RegExp node, Kind kind, List<Automaton> out) {
        if (node.kind == kind) {
            add(node.exp1, kind, out);
            add(node.exp2, kind, out);
        } else {
            out.add(make(node));
        }
    }
}
