package dev.tocsin.query.lucene;

import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.query.predicate.Bounds;
import dev.tocsin.source.Span;
import dev.tocsin.value.StandardText;
import java.util.ArrayList;
import java.util.List;

/** Conditions as readers see them: what should hold counts only where nothing must (kql 62). */
final class LuceneClauses {
    private final String text;

    /** @param text the query */
    LuceneClauses(String text) {
        this.text = text;
    }

    Clause of(LuceneNode node) {
        if (node instanceof LuceneNode.Clauses clauses) {
            return clauses(clauses);
        } else if (node instanceof LuceneNode.Leaf leaf && leaf.field().indexOf('*') < 0) {
            return leaf(leaf);
        }
        return other(node.span());
    }

    private Clause clauses(LuceneNode.Clauses clauses) {
        List<Clause> parts = new ArrayList<>(clauses.must().stream().map(this::of).toList());
        if (parts.isEmpty() && !clauses.should().isEmpty()) {
            parts.add(either(clauses.should().stream().map(this::of).toList(), clauses.span()));
        }
        clauses.mustNot().forEach(n -> parts.add(new Clause.Not(of(n), n.span())));
        return parts.size() == 1 ? parts.get(0) : new Clause.All(parts, clauses.span());
    }

    private static Clause either(List<Clause> parts, Span span) {
        return parts.size() == 1 ? parts.get(0) : new Clause.Any(parts, span);
    }

    private Clause leaf(LuceneNode.Leaf leaf) {
        if (leaf instanceof LuceneNode.Words words) {
            return value(leaf, words.text());
        } else if (leaf instanceof LuceneNode.Quoted quoted && quoted.slop() == 0) {
            return value(leaf, quoted.text());
        } else if (leaf instanceof LuceneNode.Prefix prefix) {
            return test(leaf, Kind.WILDCARD, Clause.escaped(prefix.text()) + "*");
        } else if (leaf instanceof LuceneNode.Wildcard wildcard) {
            return test(leaf, Kind.WILDCARD, wildcard.pattern());
        } else if (leaf instanceof LuceneNode.Regex regex) {
            return test(leaf, Kind.REGEX, regex.pattern());
        } else if (leaf instanceof LuceneNode.Exists) {
            return test(leaf, Kind.EXISTS, "");
        }
        return leaf instanceof LuceneNode.Range range ? range(range) : other(leaf.span());
    }

    /** A text of which an analyzer might leave nothing is no question. */
    private Clause value(LuceneNode.Leaf leaf, String value) {
        return StandardText.words(value).isEmpty() ? other(leaf.span()) : test(leaf, Kind.EQUAL, value);
    }

    private static Clause range(LuceneNode.Range range) {
        Bounds bounds = range.bounds();
        List<Clause> parts = new ArrayList<>();
        if (bounds.low() != null) {
            parts.add(test(range, bounds.lowIncluded() ? Kind.GREATER_OR_EQUAL : Kind.GREATER, bounds.low()));
        }
        if (bounds.high() != null) {
            parts.add(test(range, bounds.highIncluded() ? Kind.LESS_OR_EQUAL : Kind.LESS, bounds.high()));
        }
        return parts.isEmpty() ? test(range, Kind.EXISTS, "") : parts.size() == 1 ? parts.get(0) : new Clause.All(parts, range.span());
    }

    private static Clause test(LuceneNode.Leaf leaf, Kind kind, String value) {
        return new Clause.Test(leaf.field(), kind, value, false, leaf.span());
    }

    private Clause other(Span span) {
        return new Clause.Test("", Kind.OTHER, span.of(text), false, span);
    }
}
