package dev.tocsin.docs.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Puts a text in order before it is written: levels of headings, pictures that become links, links that nobody could see. */
final class MarkdownOrder extends AbstractVisitor {
    /** The level of the page's heading that the text stands under. */
    private static final int ABOVE = 2;
    private static final int DEEPEST = 6;
    private final Deque<Integer> levels = new ArrayDeque<>();

    /** Levels as the author nested them, none left out, all below the page's own. */
    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        if (!visible(heading)) {
            heading.unlink();
            return;
        }
        while (!levels.isEmpty() && levels.peek() >= heading.getLevel()) {
            levels.pop();
        }
        levels.push(heading.getLevel());
        heading.setLevel(Math.min(DEEPEST, ABOVE + levels.size()));
    }

    /** Links lead to the web or nowhere: a relative one would miss its page, and others are no links. */
    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (!visible(link)) {
            link.appendChild(new Text(link.getDestination()));
        }
        Optional<String> address = Address.web(link.getDestination());
        address.ifPresentOrElse(link::setDestination, () -> replace(link, null));
    }

    /** Nothing is loaded from elsewhere: a picture is a link to it, or its words where a link stands around it. */
    @Override
    public void visit(Image image) {
        visitChildren(image);
        if (!visible(image)) {
            image.appendChild(new Text("picture"));
        }
        Link link = inLink(image) ? null : new Link(image.getDestination(), null);
        replace(image, link);
        if (link != null) {
            visit(link);
        }
    }

    /** Puts what is in a node into another in its place, or there by itself. */
    private static void replace(Node node, Node other) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            if (other == null) {
                node.insertBefore(child);
            } else {
                other.appendChild(child);
            }
            child = next;
        }
        if (other != null) {
            node.insertBefore(other);
        }
        node.unlink();
    }

    private static boolean inLink(Node node) {
        Node at = node.getParent();
        while (at != null && !(at instanceof Link)) {
            at = at.getParent();
        }
        return at != null;
    }

    private static boolean visible(Node node) {
        boolean[] seen = {false};
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                seen[0] |= text.getLiteral().codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c > ' ' && c < 0x7f);
            }

            @Override
            public void visit(Code code) {
                seen[0] |= !code.getLiteral().isBlank();
            }
        });
        return seen[0];
    }
}
