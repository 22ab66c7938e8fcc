package dev.tocsin.query.eql;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;

/** A sequence query, ready to run. */
record CompiledSequence(EqlQuery query, SequencePlan plan) implements CompiledQuery {
    @Override
    public Session open(RunContext context) {
        return new SequenceRun(query.text(), plan.at(context.now()), Trace.SILENT);
    }

    @Override
    public Explanation explain(RunContext context, EventBatch batch) {
        return new Explanation(query.text(), new SequenceExplainer(query.text(), plan.at(context.now()), batch).parts());
    }
}
