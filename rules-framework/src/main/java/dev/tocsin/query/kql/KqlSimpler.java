package dev.tocsin.query.kql;

import dev.tocsin.query.QueryFacts.Mention;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what a query could say in a shorter way: two lists for one field, needless parentheses, negations inside of lists. */
final class KqlSimpler {
    private final List<Mention> found = new ArrayList<>();

    private KqlSimpler() {
    }

    /** Each place with what is to be done there, in the order of the text. */
    static List<Mention> of(KqlNode node) {
        KqlSimpler simpler = new KqlSimpler();
        simpler.visit(node, null);
        simpler.found.sort(java.util.Comparator.comparing(m -> m.span().start()));
        return simpler.found;
    }

    /** @param list the mention of the field whose list of values the node is part of, or null */
    private void visit(KqlNode node, Literal list) {
        Literal shared = KqlFacts.shared(node);
        Literal inside = list != null ? list : shared;
        if (node instanceof KqlNode.And and) {
            junction(node, and.parts(), list, inside);
        } else if (node instanceof KqlNode.Or or) {
            junction(node, or.parts(), list, inside);
        } else if (node instanceof KqlNode.Not not) {
            if (not.part() instanceof KqlNode.Not) {
                add("leave out both negations", node.span());
            } else if (list == null && shared != null && shared.start() <= not.span().start()) {
                add("write not before the field", node.span());
            }
            visit(not.part(), list);
        } else if (node instanceof KqlNode.Nested nested) {
            visit(nested.part(), null);
        }
    }

    private void junction(KqlNode node, List<KqlNode> parts, Literal list, Literal inside) {
        parts.stream().filter(p -> p.getClass() == node.getClass() && (inside != null || KqlFacts.shared(p) == null)).forEach(p -> add("leave out the parentheses", p.span()));
        if (inside != null) {
            List<KqlNode> negated = parts.stream().filter(p -> p instanceof KqlNode.Not n && !(n.part() instanceof KqlNode.And)).toList();
            if (negated.size() > 1 && inside.start() < negated.get(0).span().start()) {
                add("put the negated values into one list after not", negated.get(1).span());
            }
        } else {
            Map<String, Literal> mentions = new HashMap<>();
            for (KqlNode part : parts) {
                boolean notBoth = part instanceof KqlNode.Not not && not.part() instanceof KqlNode.And; // joins no list
                Literal field = notBoth ? null : KqlFacts.shared(part);
                Literal first = field == null ? null : mentions.putIfAbsent(field.text(), field);
                if (first != null && !first.equals(field)) {
                    add("put the values into the list of " + field.text() + " before it", part.span());
                }
            }
        }
        parts.forEach(p -> visit(p, inside));
    }

    private void add(String what, Span span) {
        found.add(new Mention(what, span));
    }
}
