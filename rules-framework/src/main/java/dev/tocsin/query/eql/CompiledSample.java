package dev.tocsin.query.eql;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.Session;
import java.time.Instant;
import java.util.List;

/**
 * A sample query, ready to run.
 *
 * @param size the most samples that are kept, the first by their keys
 */
record CompiledSample(EqlQuery query, List<CompiledStage> stages, int size) implements CompiledQuery {
    @Override
    public Session open(RunContext context) {
        return new SampleRun(query.text(), at(context.now()), size);
    }

    @Override
    public Explanation explain(RunContext context, EventBatch batch) {
        return new Explanation(query.text(), new SampleExplainer(query.text(), at(context.now()), batch).parts());
    }

    private List<CompiledStage> at(Instant now) {
        return stages.stream().map(stage -> stage.at(now)).toList();
    }
}
