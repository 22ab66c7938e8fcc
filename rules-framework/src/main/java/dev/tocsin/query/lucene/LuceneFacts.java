package dev.tocsin.query.lucene;

import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryFacts.FieldUse;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Collects the fields of a query string. */
final class LuceneFacts {
    private final String text;
    private final List<FieldUse> uses = new ArrayList<>();

    private LuceneFacts(String text) {
        this.text = text;
    }

    static QueryFacts of(String text, LuceneNode node) {
        LuceneFacts facts = new LuceneFacts(text);
        facts.visit(node);
        facts.uses.sort(Comparator.comparing(use -> use.clause().start()));
        return new QueryFacts(facts.uses, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(new LuceneClauses(text).of(node)));
    }

    private void visit(LuceneNode node) {
        if (node instanceof LuceneNode.Clauses clauses) {
            clauses.must().forEach(this::visit);
            clauses.should().forEach(this::visit);
            clauses.mustNot().forEach(this::visit);
        } else if (node instanceof LuceneNode.Leaf leaf && !leaf.field().equals("*")) {
            uses.add(use(leaf));
        }
    }

    private FieldUse use(LuceneNode.Leaf leaf) {
        if (leaf instanceof LuceneNode.Words words) {
            return use(leaf, ":", words.text());
        }
        if (leaf instanceof LuceneNode.Quoted quoted) {
            return use(leaf, ":", quoted.text());
        }
        if (leaf instanceof LuceneNode.Prefix prefix) {
            return use(leaf, "wildcard", prefix.text() + "*");
        }
        if (leaf instanceof LuceneNode.Wildcard wildcard) {
            return use(leaf, "wildcard", wildcard.pattern());
        }
        if (leaf instanceof LuceneNode.Regex regex) {
            return use(leaf, "regex", regex.pattern());
        }
        if (leaf instanceof LuceneNode.Fuzzy fuzzy) {
            return use(leaf, "fuzzy", fuzzy.text());
        }
        return leaf instanceof LuceneNode.Range range
                ? use(leaf, "range", range.bounds().low(), range.bounds().high())
                : use(leaf, "exists");
    }

    private FieldUse use(LuceneNode.Leaf leaf, String operator, String... values) {
        return new FieldUse(leaf.field(), name(leaf), leaf.span(), operator, Stream.of(values).filter(Objects::nonNull).toList());
    }

    /** The last place of the name up to the leaf's end; the leaf when the name is written with escapes. */
    private Span name(LuceneNode.Leaf leaf) {
        int at = text.lastIndexOf(leaf.field(), leaf.span().end());
        return at < 0 ? leaf.span() : new Span(at, at + leaf.field().length());
    }
}
