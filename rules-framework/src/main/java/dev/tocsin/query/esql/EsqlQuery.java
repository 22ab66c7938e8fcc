package dev.tocsin.query.esql;

import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.esql.analysis.Analyser;
import dev.tocsin.query.esql.command.Refusals;
import dev.tocsin.query.esql.plan.Catalog;
import dev.tocsin.query.esql.syntax.QuerySyntax;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A query that was read. */
record EsqlQuery(EmbeddedText text, QuerySyntax syntax) implements Query {
    @Override
    public QueryFacts facts() {
        return new EsqlFacts(text).of(syntax);
    }

    @Override
    public Checked<CompiledQuery> compile(Schema schema, QuerySettings settings) {
        Analyser.Analysed analysed = analyse(schema, settings, Catalog.UNKNOWN, Instant.EPOCH);
        List<Diagnostic> all = new ArrayList<>(analysed.diagnostics());
        all.addAll(analysed.late());
        all.addAll(InnerQueries.check(analysed.plan(), text, schema, settings));
        if (analysed.plan() != null) {
            all.addAll(Refusals.in(analysed.plan().commands(), text));
        }
        all.sort(Diagnostic.ORDER);
        boolean dependsOnRun = analysed.readsClock() || !facts().resources().isEmpty();
        boolean sound = analysed.plan() != null && all.stream().allMatch(d -> d.level() != Level.ERROR);
        return new Checked<>(sound ? new EsqlCompiledQuery(this, analysed.plan(), dependsOnRun, schema, settings) : null, all);
    }

    /** Resolves the query against what a run is given. */
    Analyser.Analysed analyse(Schema schema, QuerySettings settings, Catalog catalog, Instant now) {
        return new Analyser(text, Analyser.always(schema), catalog, now, settings.stackVersion()).analyse(syntax);
    }
}
