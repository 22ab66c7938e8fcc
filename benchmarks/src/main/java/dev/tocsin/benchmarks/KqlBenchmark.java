package dev.tocsin.benchmarks;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.source.Checked;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All KQL rules of a folder: reading and binding their queries, and running them over a file of events.
 *
 * <p>Run with {@code -p rules=FOLDER -p events=FILE}. A run over the events counts rule-event evaluations; each starts with
 * events that nothing was asked of before, so that all columns, words and answers are made in the measured time.
 */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgs = "-Xmx6g")
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class KqlBenchmark {
    @Param("")
    private String rules;

    @Param("")
    private String events;

    private EventsFile file;
    private List<RuleQuery> queries;
    private Schema schema;
    private List<EventQuery> compiled;
    private EventBatch batch;

    /** Reads rules and binds them to ECS, integrations and the fields of the events. */
    @Setup
    public void load() {
        file = EventsFile.of(events);
        queries = RuleQueries.of(rules, "kuery");
        schema = EventsFile.schema(List.of(), file.read());
        compiled = new ArrayList<>();
        for (RuleQuery query : queries) {
            Checked<CompiledQuery> one = query.compile(schema, QuerySettings.DEFAULT);
            if (one.ok()) {
                compiled.add((EventQuery) one.value());
            } else {
                System.err.println(one.errors().get(0).headline());
            }
        }
        batch = file.read();
        System.err.println(queries.size() + " KQL rules, " + compiled.size() + " compiled, " + batch.size() + " events");
    }

    /** Events that nothing was asked of. */
    @Setup(Level.Invocation)
    public void fresh() {
        if (!first) {
            batch = file.read();
        }
        first = false;
    }

    private boolean first = true;

    /** Parses and binds all queries. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 5)
    @Measurement(iterations = 5)
    public int parseAndCompile() {
        return RuleQueries.compiled(queries, schema);
    }

    /** Runs all queries on one thread. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 3)
    @Measurement(iterations = 5)
    public long runAllOnOneThread() {
        long matches = 0;
        for (EventQuery query : compiled) {
            matches += query.match(RuleQueries.CONTEXT, batch).size();
        }
        return matches;
    }

    /** Runs all queries on all processors. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 3)
    @Measurement(iterations = 5)
    public long runAll() {
        return IntStream.range(0, compiled.size()).parallel()
                .mapToLong(i -> compiled.get(i).match(RuleQueries.CONTEXT, batch).size()).sum();
    }
}
