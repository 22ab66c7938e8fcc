package dev.tocsin.query.lucene;

import dev.tocsin.query.predicate.Bounds;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/** Lucene's own parser, made to give nodes instead of Lucene's queries. */
final class LuceneReader extends QueryParser {
    private static final String EXISTS = "_exists_";
    /** The longest regular expression of an index's default settings. */
    private static final int MAX_REGEX = 1000;

    private final String text;
    private int lastEnd;

    private LuceneReader(String text, LuceneOptions options) {
        super(options.defaultField(), new StandardAnalyzer());
        this.text = text;
        setAllowLeadingWildcard(true);
        setDefaultOperator(options.everyWord() ? Operator.AND : Operator.OR);
    }

    static Checked<LuceneNode> read(EmbeddedText source, LuceneOptions options) {
        String text = source.text();
        if (text.isBlank()) {
            return Checked.of(new LuceneNode.Everything(new Span(0, text.length()))); // kql 61
        }
        int deep = LuceneErrors.tooDeep(text);
        if (deep >= 0) {
            return Checked.refused(List.of(LuceneErrors.depth(source, deep)));
        }
        try {
            Query query = new LuceneReader(text, options).parse(text);
            LuceneNode node = node(query);
            Span whole = new Span(0, text.length());
            if (node instanceof LuceneNode.Clauses top) {
                return Checked.of(new LuceneNode.Clauses(top.must(), top.should(), top.mustNot(), whole));
            }
            return Checked.of(node != null ? node : new LuceneNode.Clauses(List.of(), List.of(), List.of(), whole));
        } catch (ParseException e) {
            return Checked.refused(List.of(LuceneErrors.syntax(source, e)));
        } catch (IllegalArgumentException e) {
            return Checked.refused(List.of(LuceneErrors.whole(source, e.getMessage())));
        }
    }

    private static LuceneNode node(Query query) {
        Query bare = query;
        while (bare instanceof BoostQuery boost) {
            bare = boost.getQuery();
        }
        return bare instanceof NodeQuery carrier ? carrier.node() : null;
    }

    @Override
    protected Query getFieldQuery(String field, String words, boolean quoted) {
        if (EXISTS.equals(field)) {
            return leaf(new LuceneNode.Exists(words, span()));
        }
        // comparisons are no operators of the grammar (kql 63)
        boolean compares = words.length() > 1 && (words.charAt(0) == '<' || words.charAt(0) == '>');
        if (compares) {
            boolean included = words.length() > 2 && words.charAt(1) == '=';
            String bound = words.substring(included ? 2 : 1);
            return range(field, words.charAt(0) == '>' ? new Bounds(bound, included, null, true) : new Bounds(null, true, bound, included));
        }
        return leaf(new LuceneNode.Words(field, words, span()));
    }

    @Override
    protected Query getFieldQuery(String field, String words, int slop) {
        return leaf(EXISTS.equals(field) ? new LuceneNode.Exists(words, span())
                : new LuceneNode.Quoted(field, words, slop, span()));
    }

    @Override
    protected Query getRangeQuery(String field, String low, String high, boolean lowIncluded, boolean highIncluded) {
        return range(field, new Bounds(low, lowIncluded, high, highIncluded));
    }

    private Query range(String field, Bounds bounds) {
        return leaf(new LuceneNode.Range(field, new Bounds(open(bounds.low()), bounds.lowIncluded(), open(bounds.high()),
                bounds.highIncluded()), span()));
    }

    private static String open(String bound) {
        return "*".equals(bound) ? null : bound;
    }

    @Override
    protected Query getPrefixQuery(String field, String beginning) {
        return leaf(new LuceneNode.Prefix(field, beginning, span()));
    }

    @Override
    protected Query getWildcardQuery(String field, String pattern) {
        if (pattern.equals("*")) {
            return leaf(field.equals("*") ? new LuceneNode.Everything(span()) : new LuceneNode.Exists(field, span()));
        }
        return leaf(new LuceneNode.Wildcard(field, pattern, span()));
    }

    @Override
    protected Query getRegexpQuery(String field, String pattern) {
        if (pattern.length() > MAX_REGEX) {
            throw new IllegalArgumentException("the regular expression has " + pattern.length() + " characters; at most "
                    + MAX_REGEX + " are allowed");
        }
        return leaf(new LuceneNode.Regex(field, pattern, span()));
    }

    @Override
    protected float getFuzzyDistance(Token fuzzy, String term) {
        String given = fuzzy.image.substring(1);
        if (given.isEmpty()) {
            int length = term.codePointCount(0, term.length());
            return length < 3 ? 0 : length < 6 ? 1 : 2;
        }
        float edits = Float.parseFloat(given);
        if (edits != 0 && edits != 1 && edits != 2) {
            throw new IllegalArgumentException("~" + given + " is no number of edits: expected ~, ~0, ~1 or ~2");
        }
        return edits;
    }

    @Override
    protected Query getFuzzyQuery(String field, String term, float edits) {
        return leaf(new LuceneNode.Fuzzy(field, term, (int) edits, span()));
    }

    @Override
    protected Query newMatchAllDocsQuery() {
        return leaf(new LuceneNode.Everything(span()));
    }

    @Override
    protected Query getBooleanQuery(List<BooleanClause> clauses) {
        List<LuceneNode> must = new ArrayList<>();
        List<LuceneNode> should = new ArrayList<>();
        List<LuceneNode> mustNot = new ArrayList<>();
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (BooleanClause clause : clauses) {
            LuceneNode node = node(clause.getQuery());
            start = Math.min(start, node.span().start());
            end = Math.max(end, node.span().end());
            switch (clause.getOccur()) {
                case MUST, FILTER -> must.add(node);
                case SHOULD -> should.add(node);
                case MUST_NOT -> mustNot.add(node);
            }
        }
        return clauses.isEmpty() ? null
                : new NodeQuery(new LuceneNode.Clauses(must, should, mustNot, new Span(Math.min(start, end), end)));
    }

    private Query leaf(LuceneNode node) {
        lastEnd = node.span().end();
        return new NodeQuery(node);
    }

    /** From the end of the last leaf, without operators and opening parentheses, to the end of the last token. */
    private Span span() {
        int end = Math.max(lastEnd, Math.min(text.length(), token.endColumn));
        int start = lastEnd;
        while (start < end) {
            char c = text.charAt(start);
            String rest = text.substring(start, Math.min(end, start + 4)).toUpperCase(Locale.ROOT);
            if (Character.isWhitespace(c) || "()+-!&|".indexOf(c) >= 0) {
                start++;
            } else if (rest.startsWith("AND ") || rest.startsWith("NOT ")) {
                start += 4;
            } else if (rest.startsWith("OR ")) {
                start += 3;
            } else {
                break;
            }
        }
        int group = text.lastIndexOf(":(", Math.max(start, end - 1));
        return new Span(group > start ? group + 2 : start, end);
    }
}
