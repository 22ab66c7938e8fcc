package dev.tocsin.docs.html;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element that is being written: first its attributes, then what is in it. Only names that cannot run, load or restyle
 * anything are accepted; addresses have attributes of their own.
 */
public final class Element {
    private static final Set<String> NAMES = Set.of("a", "article", "aside", "b", "br", "button", "caption", "code", "col", "colgroup",
            "datalist", "dd", "details", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4",
            "header", "hr", "input", "kbd", "label", "legend", "li", "main", "mark", "nav", "ol", "optgroup", "option", "p", "pre",
            "search", "section", "select", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th",
            "thead", "time", "tr", "ul",
            "svg", "g", "path", "rect", "circle", "line", "polyline", "polygon", "text", "tspan", "title", "desc");
    private static final Set<String> EMPTY = Set.of("br", "col", "hr", "input");
    private static final Set<String> ATTRIBUTES = Set.of("class", "id", "role", "lang", "dir", "title", "scope", "colspan", "rowspan",
            "type", "for", "name", "value", "placeholder", "autocomplete", "datetime", "hidden", "open", "tabindex", "disabled", "selected",
            "start", "label", "spellcheck", "list", "translate", "checked", "headers",
            "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "d", "points", "fill", "stroke",
            "stroke-width", "stroke-dasharray", "stroke-linecap", "transform", "text-anchor", "font-size", "font-weight", "font-family",
            "dominant-baseline", "dx", "dy", "opacity", "focusable", "preserveAspectRatio");
    private static final Pattern OPEN_ATTRIBUTE = Pattern.compile("(aria|data)-[a-z]+(-[a-z]+)*");
    /** An address of http or https, or one without a scheme and a host. */
    private static final Pattern ADDRESS = Pattern.compile("(?i:https?)://[^/?#\\s][^\\s\"'<>`\\\\]*|(?!//)[^\\s\"'<>`\\\\:]*"
            + "|(?!//)[^\\s\"'<>`\\\\:]*[/?#][^\\s\"'<>`\\\\]*");

    private static final Pattern OUTSIDE = Pattern.compile("(?i)https?:");

    private final String name;
    private final StringBuilder out = new StringBuilder();
    private boolean open = true;

    private Element(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no page may hold the element " + name);
        }
        this.name = name;
        out.append('<').append(name);
    }

    /** Begins an element. */
    public static Element of(String name) {
        return new Element(name);
    }

    /** Begins an element with a class. */
    public static Element of(String name, String classes) {
        return new Element(name).with("class", classes);
    }

    /** A link with its words. */
    public static Fragment link(String address, String words) {
        return of("a").href(address).add(words).end();
    }

    /** The words as a link, or alone when there is no address. */
    public static Fragment link(Optional<String> address, String words) {
        return address.map(a -> link(a, words)).orElseGet(() -> Fragment.text(words));
    }

    /** Adds an attribute; its value is escaped. */
    public Element with(String attribute, String value) {
        if (!ATTRIBUTES.contains(attribute) && !OPEN_ATTRIBUTE.matcher(attribute).matches()) {
            throw new IllegalArgumentException("no element may have the attribute " + attribute);
        }
        return write(attribute, value);
    }

    /** Adds an attribute without a value, such as {@code hidden}. */
    public Element with(String attribute) {
        return with(attribute, "");
    }

    /**
     * Adds the address of a link; one that leads outside says that it vouches for nothing and tells nothing.
     *
     * @throws IllegalArgumentException for any other than http, https and relative ones: {@link Address} makes such
     */
    public Element href(String address) {
        if (!name.equals("a") || !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("no element " + name + " may lead to " + address);
        }
        write("href", address);
        return OUTSIDE.matcher(address).lookingAt() ? write("rel", "noopener noreferrer nofollow") : this;
    }

    private Element write(String attribute, String value) {
        if (!open) {
            throw new IllegalStateException("attributes come before what is in an element");
        }
        out.append(' ').append(attribute).append("=\"");
        Escape.attribute(value, out);
        out.append('"');
        return this;
    }

    /** Adds pieces. */
    public Element add(Fragment... pieces) {
        content();
        for (Fragment piece : pieces) {
            out.append(piece.html());
        }
        return this;
    }

    /** Adds pieces. */
    public Element add(Collection<Fragment> pieces) {
        return add(pieces.toArray(Fragment[]::new));
    }

    /** Adds text; it is escaped. */
    public Element add(String text) {
        content();
        Escape.text(text, out);
        return this;
    }

    private void content() {
        if (EMPTY.contains(name)) {
            throw new IllegalStateException("nothing is in an element " + name);
        }
        if (open) {
            out.append('>');
            open = false;
        }
    }

    /** The whole element. */
    public Fragment end() {
        if (EMPTY.contains(name)) {
            return Fragment.trusted(out + ">");
        }
        content();
        return Fragment.trusted(out + "</" + name + ">");
    }
}
