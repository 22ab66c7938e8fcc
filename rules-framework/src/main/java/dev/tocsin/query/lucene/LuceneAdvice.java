package dev.tocsin.query.lucene;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Level;
import java.util.ArrayList;
import java.util.List;

/** Says where a query string means something else than it seems to: AND and OR bind alike (kql 62). */
final class LuceneAdvice {
    private LuceneAdvice() {
    }

    /** A warning for each clause that need not hold because something beside it must. */
    static List<Diagnostic> of(EmbeddedText text, LuceneNode node) {
        List<Diagnostic> out = new ArrayList<>();
        visit(text, node, out);
        return out;
    }

    private static void visit(EmbeddedText text, LuceneNode node, List<Diagnostic> out) {
        if (!(node instanceof LuceneNode.Clauses clauses)) {
            return;
        }
        if (!clauses.must().isEmpty()) {
            clauses.should().forEach(s -> out.add(text.diagnostic(Level.WARNING, "lucene-optional", s.span(),
                    "this clause need not hold, for another one beside it must: without parentheses, OR does not part what AND joins",
                    "put parentheses around what belongs together")));
        }
        clauses.must().forEach(n -> visit(text, n, out));
        clauses.should().forEach(n -> visit(text, n, out));
        clauses.mustNot().forEach(n -> visit(text, n, out));
    }
}
