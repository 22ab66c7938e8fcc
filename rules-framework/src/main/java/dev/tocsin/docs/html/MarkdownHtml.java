package dev.tocsin.docs.html;

import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.Span;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown that a rule's author wrote, as HTML of which nothing runs, loads or restyles anything.
 *
 * <p>Three walls stand one behind the other: HTML of the author's is shown as text, links lead to http and https only, and what
 * comes out goes through a sanitizer that knows a few elements and attributes.
 */
public final class MarkdownHtml {
    /** Deeper blocks and spans than anybody reads are shown as text. */
    private static final int DEEPEST = 40;
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(List.of(TablesExtension.create()))
            .escapeHtml(true).sanitizeUrls(true).attributeProviderFactory(context -> MarkdownNodes::attributes)
            .nodeRendererFactory(MarkdownNodes::new).build();

    private MarkdownHtml() {
    }

    /** The text as paragraphs, lists, tables and code. Its headings begin below the second level. */
    public static Fragment of(String markdown) {
        return of(markdown, TomlTable.empty(Span.at(0)));
    }

    /**
     * The same with the blocks of an investigation guide: {@code !{osquery{...}}} and {@code !{investigate{...}}} as people read
     * them.
     *
     * @param transform a rule's {@code [transform]}, what {@code $osquery_0} and {@code $investigate_0} stand for
     */
    public static Fragment of(String markdown, TomlTable transform) {
        Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST).customInlineContentParserFactory(new GuideBlockParser.Factory(transform)).build();
        Node document = parser.parse(Escape.allowed(markdown).strip());
        document.accept(new MarkdownOrder());
        return Sanitizer.clean(RENDERER.render(document));
    }
}
