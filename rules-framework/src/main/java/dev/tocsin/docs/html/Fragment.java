package dev.tocsin.docs.html;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A piece of HTML that is safe to put between the tags of a page, whatever the text was that it was made of. Immutable.
 *
 * <p>Only this package makes fragments of markup, so every one of them is either escaped text, an {@link Element}, or what a
 * sanitizer let through.
 */
public final class Fragment {
    /** Nothing. */
    public static final Fragment EMPTY = new Fragment("");

    private final String html;

    private Fragment(String html) {
        this.html = html;
    }

    /** Markup that the caller vouches for; not for others than this package. */
    static Fragment trusted(String html) {
        return html.isEmpty() ? EMPTY : new Fragment(html);
    }

    /** Text, escaped; control characters that no page may hold become U+FFFD. */
    public static Fragment text(String raw) {
        StringBuilder out = new StringBuilder(raw.length() + 16);
        Escape.text(raw, out);
        return trusted(out.toString());
    }

    /** Several pieces one after the other. */
    public static Fragment of(Fragment... pieces) {
        return of(Arrays.asList(pieces));
    }

    /** Several pieces one after the other. */
    public static Fragment of(Collection<Fragment> pieces) {
        return trusted(pieces.stream().map(Fragment::html).collect(Collectors.joining()));
    }

    /** Several pieces with a text between them. */
    public static Fragment joined(String between, Collection<Fragment> pieces) {
        return trusted(pieces.stream().map(Fragment::html).collect(Collectors.joining(text(between).html)));
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return html.isEmpty();
    }

    /** The markup. */
    public String html() {
        return html;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fragment fragment && fragment.html.equals(html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return html;
    }
}
