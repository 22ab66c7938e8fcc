package dev.tocsin.query.esql;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import dev.tocsin.query.esql.analysis.Analyser;
import dev.tocsin.query.esql.command.PlanRunner;
import dev.tocsin.query.esql.command.Supplied;
import dev.tocsin.query.esql.plan.Plan;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.util.List;
import java.util.stream.Stream;

/**
 * A query bound to a schema.
 *
 * @param plan what to run
 * @param dependsOnRun whether the plan must be made anew for each run, from what only it knows: lookup indices, policies, now
 */
record EsqlCompiledQuery(EsqlQuery query, Plan plan, boolean dependsOnRun, Schema schema, QuerySettings settings) implements CompiledQuery {
    @Override
    public Session open(RunContext context) {
        return runner(context).open(context);
    }

    @Override
    public Explanation explain(RunContext context, EventBatch batch) {
        return runner(context).explain(context, batch);
    }

    private PlanRunner runner(RunContext context) {
        return new PlanRunner(dependsOnRun ? bound(context) : plan, query.text(), schema, InnerQueries::language, settings.size());
    }

    private Plan bound(RunContext context) {
        Analyser.Analysed bound = query.analyse(schema, settings, new Supplied(context.supplements()), context.now());
        List<Diagnostic> errors = Stream.concat(bound.diagnostics().stream(), bound.late().stream())
                .filter(d -> d.level() == Level.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new QueryRunException(errors.get(0));
        }
        return bound.plan();
    }
}
