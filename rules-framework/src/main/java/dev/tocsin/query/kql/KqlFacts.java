package dev.tocsin.query.kql;

import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryFacts.FieldUse;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the fields of a query; a list of values is one mention of its field. */
final class KqlFacts {
    private final Map<Span, Mention> mentions = new LinkedHashMap<>();

    private KqlFacts() {
    }

    static QueryFacts of(KqlNode node) {
        KqlFacts facts = new KqlFacts();
        facts.visit(node, "", null);
        List<FieldUse> uses = facts.mentions.entrySet().stream()
                .map(e -> e.getValue().use(e.getKey()))
                .sorted(Comparator.comparing(use -> use.span().start()))
                .toList();
        return new QueryFacts(uses, List.of(), List.of(), List.of(), List.of(), List.of(), KqlClauses.of(node),
                List.of(), KqlSimpler.of(node));
    }

    /** @param list the span of the list of values that the node is part of, or null */
    private void visit(KqlNode node, String prefix, Span list) {
        Span around = list == null && shared(node) != null ? node.span() : list;
        if (node instanceof KqlNode.And and) {
            and.parts().forEach(part -> visit(part, prefix, around));
        } else if (node instanceof KqlNode.Or or) {
            or.parts().forEach(part -> visit(part, prefix, around));
        } else if (node instanceof KqlNode.Not not) {
            visit(not.part(), prefix, list);
        } else if (node instanceof KqlNode.Nested nested) {
            visit(nested.part(), prefix + nested.path().text() + ".", null);
        } else if (node instanceof KqlNode.Is is && is.field() != null) {
            String operator = is.value().isStar() ? "exists" : is.value().isPattern() ? "wildcard" : ":";
            mention(is.field(), prefix, list == null ? is.span() : list).add(operator, is.value());
        } else if (node instanceof KqlNode.Compare compare) {
            mention(compare.field(), prefix, compare.span()).add(compare.operator(), compare.value());
        }
    }

    /** The one mention of a field that all leaves of a node share, which makes the node a list of values; else null. */
    static Literal shared(KqlNode node) {
        if (node instanceof KqlNode.Is is) {
            return is.field();
        }
        if (node instanceof KqlNode.Not not) {
            return shared(not.part());
        }
        List<KqlNode> parts = node instanceof KqlNode.And and ? and.parts() : node instanceof KqlNode.Or or ? or.parts() : List.of();
        Literal shared = null;
        for (KqlNode part : parts) {
            Literal field = shared(part);
            if (field == null || shared != null && !shared.equals(field)) {
                return null;
            }
            shared = field;
        }
        return shared;
    }

    private Mention mention(Literal field, String prefix, Span clause) {
        return mentions.computeIfAbsent(field.span(), s -> new Mention(prefix + field.text(), clause));
    }

    private static final class Mention {
        private final String path;
        private final Span clause;
        private final List<String> values = new ArrayList<>();
        private String operator;

        Mention(String path, Span clause) {
            this.path = path;
            this.clause = clause;
        }

        /** A list of plain values and patterns counts as {@code :}. */
        void add(String asked, Literal value) {
            operator = operator == null || operator.equals(asked) ? asked : ":";
            if (!asked.equals("exists")) {
                values.add(value.text());
            }
        }

        FieldUse use(Span span) {
            return new FieldUse(path, span, clause, operator, values);
        }
    }
}
