package dev.tocsin.docs.html;

import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QueryFacts.Mention;
import dev.tocsin.query.QueryLanguage;
import dev.tocsin.query.Word;
import dev.tocsin.rule.QueryLanguages;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.List;
import java.util.Optional;

/** A query as a block of code, its words in colours. */
public final class QueryHtml {
    private QueryHtml() {
    }

    /**
     * The block. What is no query of its language is shown as well, with as many words in colour as can be told.
     *
     * @param language a name that rule files use: {@code kuery}, {@code lucene}, {@code eql}, {@code esql}; or {@code json},
     *     {@code toml}; others are not highlighted
     */
    public static Fragment of(String language, String query) {
        String text = query.strip();
        Element code = Element.of("code").with("data-language", language).add(words(language, text));
        return Element.of("pre", "query").with("tabindex", "0").add(code.end()).end();
    }

    /** The words alone, as spans of a class each: {@code q-keyword}, {@code q-field} and so on, as {@link Ink} has them. */
    static Fragment words(String language, String text) {
        Optional<QueryLanguage> known = QueryLanguages.byId(language);
        List<Word> words = known.map(l -> l.words(text)).orElseGet(() -> DataWords.of(language, text));
        InkedText inked = new InkedText(text);
        words.forEach(word -> inked.ink(word.span(), Ink.of(word.kind())));
        known.map(l -> l.parse(EmbeddedText.alone("query", text)).value()).map(Query::facts).ifPresent(facts -> mean(facts, inked));
        return inked.html();
    }

    private static void mean(QueryFacts facts, InkedText inked) {
        facts.fields().forEach(field -> inked.ink(field.span(), Ink.FIELD));
        facts.indices().forEach(index -> inked.ink(index.span(), Ink.INDEX));
        facts.functions().forEach(function -> first(function, inked, Ink.FUNCTION));
        facts.commands().forEach(command -> first(command, inked, Ink.KEYWORD));
    }

    /** The name that a longer stretch begins with. */
    private static void first(Mention mention, InkedText inked, Ink ink) {
        if (inked.text().regionMatches(true, mention.span().start(), mention.name(), 0, mention.name().length())) {
            inked.ink(new Span(mention.span().start(), mention.span().start() + mention.name().length()), ink);
        }
    }
}
