package dev.tocsin.docs.html;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The last wall: of any HTML only these elements and attributes come through. */
final class Sanitizer {
    private static final Pattern CLASS = Pattern.compile("(q|guide|align)-[a-z]+|query");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "hr", "br", "table",
                    "thead", "tbody", "tr", "th", "td", "a", "span")
            .allowAttributes("href").onElements("a").allowUrlProtocols("http", "https")
            .allowAttributes("class").matching(CLASS).onElements("span", "pre", "th", "td")
            .allowAttributes("start").matching(Pattern.compile("\\d{1,9}")).onElements("ol")
            .allowAttributes("tabindex").matching(Pattern.compile("0")).onElements("pre")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();
    private Sanitizer() {
    }

    /** What is left of some HTML; tables are put where they can be scrolled by themselves. */
    static Fragment clean(String html) {
        String clean = POLICY.sanitize(html);
        // the library parts two braces by a comment, for pages that are templates; these are none
        return Fragment.trusted(clean.replace("{<!-- -->", "&#123;")
                .replace("<table>", "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>")
                .replace("</table>", "</table></div>"));
    }
}
