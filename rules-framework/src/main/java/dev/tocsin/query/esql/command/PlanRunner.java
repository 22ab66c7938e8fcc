package dev.tocsin.query.esql.command;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schema;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import dev.tocsin.query.esql.plan.Plan;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.Warnings;
import dev.tocsin.source.EmbeddedText;
import java.util.Locale;

/**
 * Runs a plan. Immutable and thread safe.
 *
 * @param plan what to run
 * @param text the query's text, for messages
 * @param schema the fields of the events, for queries inside of KQL and QSTR
 * @param languages the languages of queries inside the query
 * @param most how many rows are kept, the first
 */
public record PlanRunner(Plan plan, EmbeddedText text, Schema schema, InnerLanguages languages, int most) {
    /**
     * Starts a run.
     *
     * @throws dev.tocsin.query.QueryRunException when something that the query names is not given, or a command cannot be run
     */
    public Session open(RunContext context) {
        Run run = run(context, null);
        ResultTable table = new ResultTable(plan.output(), most);
        SourcePipeline pipeline = SourcePipeline.of(plan.commands(), run, table::open);
        return new Session() {
            @Override
            public void accept(EventBatch batch) {
                pipeline.accept(batch);
            }

            @Override
            public QueryResult finish() {
                pipeline.finish();
                return table.result(plan.warnings(), run.evaluation().warnings());
            }
        };
    }

    /**
     * Says how many rows came into and out of each command, and when none came out in the end, which command left nothing and
     * why.
     *
     * @param batch all events of the run
     */
    public Explanation explain(RunContext context, EventBatch batch) {
        return Explainer.explain(this, context, batch);
    }

    Run run(RunContext context, Trace trace) {
        Evaluation evaluation = new Evaluation(context.now(), plan.zone(), Locale.ENGLISH, new Warnings());
        return new Run(text, schema, context, evaluation, languages, trace);
    }
}
