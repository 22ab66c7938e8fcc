package dev.tocsin.query.lucene;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Carries a node through Lucene's parser. */
final class NodeQuery extends Query {
    private final LuceneNode node;

    NodeQuery(LuceneNode node) {
        this.node = node;
    }

    LuceneNode node() {
        return node;
    }

    @Override
    public String toString(String field) {
        return node.toString();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NodeQuery that && node.equals(that.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }
}
