package dev.tocsin.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.docs.Pages;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Pages of Markdown are shown by programs that let HTML through: nothing of a rule may become some there. */
class HostileMarkdownTest {
    private static final PolicyFactory HARMLESS = new HtmlPolicyBuilder()
            .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "strong", "em", "code", "pre", "hr", "br", "a",
                    "blockquote", "table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("href").onElements("a").allowUrlProtocols("http", "https")
            .allowElements((element, attributes) -> attributes.equals(List.of("src", "coverage.svg", "alt", "ATT&CK coverage")) ? element : null,
                    "img").allowAttributes("src", "alt").onElements("img")
            .allowAttributes("class").onElements("code").allowAttributes("start").onElements("ol").allowAttributes("align")
            .onElements("td", "th").allowAttributes("title").onElements("a").toFactory();

    @Test
    void no_page_of_markdown_carries_html_of_a_rule(@TempDir Path root) {
        List<String> payloads = HostileRepository.write(root);
        RuleSet rules = new RuleLoader(root).load(List.of(root.resolve("rules")));
        Map<String, String> pages = Pages.of(rules, root.resolve("docs"));
        assertThat(pages.keySet().stream().filter(p -> p.matches("(?s)(hunting/)?\\d\\d .*\\.md"))).as("%s",
                rules.diagnostics().stream().map(Diagnostic::headline).toList()).hasSize(2 * payloads.size());
        Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();
        List<String> found = new ArrayList<>();
        pages.forEach((path, text) -> {
            if (path.endsWith(".md")) {
                String html = renderer.render(parser.parse(text));
                HARMLESS.sanitize(html, new HtmlChangeListener<String>() {
                    @Override
                    public void discardedTag(String page, String element) {
                        found.add(page + ": <" + element + ">");
                    }

                    @Override
                    public void discardedAttributes(String page, String element, String... attributes) {
                        found.add(page + ": <" + element + " " + String.join(" ", attributes) + ">");
                    }
                }, path);
            }
        });
        assertThat(found).as("active HTML in pages of Markdown").isEmpty();
    }
}
