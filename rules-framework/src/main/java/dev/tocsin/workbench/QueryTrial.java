package dev.tocsin.workbench;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.MalformedValue;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import dev.tocsin.rule.QueryLanguages;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A query of any language, run over events.
 *
 * @param language a name that rule files use
 * @param schemas gives the fields of the index patterns that the query names; none for any index
 */
public record QueryTrial(String language, EmbeddedText text, Function<Collection<String>, Schema> schemas, QuerySettings settings) {
    /**
     * Runs it.
     *
     * @param context the run; its {@code now} is what the query means by now
     * @return the result with warnings, or every error: of the query, of the events that production would refuse, of the run
     */
    public Checked<QueryResult> run(RunContext context, EventBatch events) {
        var found = QueryLanguages.byId(language);
        if (found.isEmpty()) {
            return refused(List.of(), "query-language", "there is no query language \"" + language + "\"; there are "
                    + String.join(", ", QueryLanguages.ids()));
        }
        Checked<Query> query = found.get().parse(text);
        if (!query.ok()) {
            return Checked.refused(query.diagnostics());
        }
        Schema schema = schemas.apply(query.value().facts().indices().stream().map(m -> m.name()).toList());
        Checked<CompiledQuery> compiled = query.value().compile(schema, settings);
        List<Diagnostic> notes = new ArrayList<>(query.diagnostics());
        notes.addAll(compiled.diagnostics());
        if (!compiled.ok()) {
            return Checked.refused(notes);
        }
        List<MalformedValue> malformed = events.malformed(schema);
        if (!malformed.isEmpty()) {
            MalformedValue first = malformed.get(0);
            return refused(notes, "event-malformed", "production would refuse event " + (events.event(first.row()).number() + 1) + " ("
                    + events.event(first.row()).file() + ":" + events.event(first.row()).line() + "): " + first.message());
        }
        try {
            Session session = compiled.value().open(context);
            session.accept(events);
            return new Checked<>(session.finish(), notes);
        } catch (QueryRunException e) {
            notes.add(e.diagnostic());
            return Checked.refused(notes);
        }
    }

    private static Checked<QueryResult> refused(List<Diagnostic> notes, String id, String message) {
        List<Diagnostic> all = new ArrayList<>(notes);
        all.add(new Diagnostic(Level.ERROR, id, new SourceText("tocsin:query", ""), Span.at(0), message, null));
        return Checked.refused(all);
    }
}
