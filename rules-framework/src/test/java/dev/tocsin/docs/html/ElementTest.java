package dev.tocsin.docs.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementTest {
    @Test
    void text_stays_text() {
        assertThat(Fragment.text("<b>\"a\" & 'b'</b>").html()).isEqualTo("&lt;b&gt;\"a\" &amp; 'b'&lt;/b&gt;");
        assertThat(Fragment.text("a\u0000b\u202Ec\uD800d\r\ne").html()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\ne");
        assertThat(Fragment.text("\uD83D\uDE00").html()).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void an_attribute_cannot_be_left() {
        assertThat(Element.of("p").with("title", "\"><script>'`\n").add("x").end().html())
                .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;&#39;&#96; \">x</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "iframe", "object", "form", "link", "meta", "base", "img", "p onclick=x", "foreignObject"})
    void elements_that_run_or_load_something_are_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Element.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "style", "src", "href", "srcdoc", "formaction", "xlink:href", "data-x y", "aria-\"", "data-"})
    void attributes_that_run_or_load_something_are_refused(String name) {
        Element element = Element.of("a");
        assertThatIllegalArgumentException().isThrownBy(() -> element.with(name, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "//example.org", "vbscript:x", "a:b", "java\tscript:x",
        " javascript:x", "\\\\example.org", "https:", "file:///etc/passwd", "a b", "blob:x"})
    void addresses_of_other_schemes_are_refused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> Element.of("a").href(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../rules/a%20b.html#x", "#main", "a.html", "", "./a", "a.html#q=x:y"})
    void addresses_that_are_safe_are_written(String address) {
        assertThat(Element.link(address, "x").html()).isEqualTo("<a href=\"" + address + "\">x</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b#c", "HTTP://example.org"})
    void links_to_the_outside_vouch_for_nothing(String address) {
        assertThat(Element.link(address, "x").html()).isEqualTo("<a href=\"" + address + "\" rel=\"noopener noreferrer nofollow\">x</a>");
    }

    @Test
    void attributes_come_first_and_some_elements_are_empty() {
        assertThatIllegalStateException().isThrownBy(() -> Element.of("p").add("x").with("id", "y"));
        assertThatIllegalStateException().isThrownBy(() -> Element.of("br").add("x"));
        assertThat(Element.of("input").with("disabled").end().html()).isEqualTo("<input disabled=\"\">");
    }
}
