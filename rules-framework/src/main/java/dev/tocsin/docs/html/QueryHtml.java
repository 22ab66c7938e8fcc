package dev.tocsin.docs.html;

/** A query as a block of code. */
public final class QueryHtml {
    private QueryHtml() {
    }

    /** @param language a name that rule files use: {@code kuery}, {@code lucene}, {@code eql}, {@code esql}; others are not highlighted */
    public static Fragment of(String language, String query) {
        Element code = Element.of("code").with("data-language", language).add(query.strip());
        return Element.of("pre", "query").with("tabindex", "0").add(code.end()).end();
    }
}
