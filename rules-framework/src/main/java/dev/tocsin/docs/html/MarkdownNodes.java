package dev.tocsin.docs.html;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes what the library writes otherwise: code in colours, and the blocks of investigation guides. */
final class MarkdownNodes implements NodeRenderer {
    private static final Map<String, String> LANGUAGES = Map.of("kql", "kuery", "kuery", "kuery", "lucene", "lucene", "eql", "eql",
            "esql", "esql", "es|ql", "esql", "json", "json", "toml", "toml");
    private final HtmlWriter out;

    MarkdownNodes(HtmlNodeRendererContext context) {
        this.out = context.getWriter();
    }

    /** No style, but a class for where a table's cells stand. */
    static void attributes(Node node, String element, Map<String, String> attributes) {
        String align = attributes.remove("align");
        if (align != null) {
            attributes.put("class", "align-" + align);
        }
        attributes.remove("title");
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class, IndentedCodeBlock.class, GuideBlock.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof FencedCodeBlock block) {
            String word = block.getInfo() == null ? "" : block.getInfo().strip().toLowerCase(Locale.ROOT).split("\\s", 2)[0];
            code(LANGUAGES.getOrDefault(word, ""), block.getLiteral());
        } else if (node instanceof IndentedCodeBlock block) {
            code("", block.getLiteral());
        } else if (node instanceof GuideBlock block) {
            out.raw(block.html().html());
        }
    }

    private void code(String language, String text) {
        out.line();
        Element code = Element.of("code").add(QueryHtml.words(language, text.stripTrailing()));
        out.raw(Element.of("pre", "query").with("tabindex", "0").add(code.end()).end().html());
        out.line();
    }
}
