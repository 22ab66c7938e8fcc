package dev.tocsin.rule;

import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryLanguage;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A query of a rule or hunt.
 *
 * @param language the name of its language: {@code kuery}, {@code lucene}, {@code eql}, {@code esql}
 * @param text the query, each character with its place in the file
 */
public record RuleQuery(String language, EmbeddedText text) {
    /** The id of what is said about a language that cannot be read. */
    public static final String LANGUAGE = "query-language";

    /** Reads it; an error when the language is unknown. */
    public Checked<Query> parse() {
        Optional<QueryLanguage> known = QueryLanguages.byId(language);
        if (known.isEmpty()) {
            return Checked.refused(List.of(text.error(LANGUAGE, new Span(0, 0), "the query language \"" + language
                    + "\" is not supported; supported are " + String.join(", ", QueryLanguages.ids()), null)));
        }
        return known.get().parse(text);
    }

    /** Its text without comments and layout; equal for two queries of one language only when they mean the same. */
    public String withoutLayout() {
        return QueryLayout.without(language, text.text());
    }

    /** Reads it and binds it to the fields of a schema. */
    public Checked<CompiledQuery> compile(Schema schema, QuerySettings settings) {
        Checked<Query> query = parse();
        if (!query.ok()) {
            return Checked.refused(query.diagnostics());
        }
        Checked<CompiledQuery> compiled = query.value().compile(schema, settings);
        List<dev.tocsin.source.Diagnostic> all = new java.util.ArrayList<>(query.diagnostics());
        compiled.diagnostics().stream().filter(d -> !all.contains(d)).forEach(all::add);
        return new Checked<>(compiled.value(), all);
    }
}
