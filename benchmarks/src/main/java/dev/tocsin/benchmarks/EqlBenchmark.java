package dev.tocsin.benchmarks;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.Session;
import dev.tocsin.rule.RuleQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * All EQL rules of a folder: reading and binding their queries, and running them over a file of events.
 *
 * <p>Run with {@code -p rules=FOLDER -p events=FILE}. Each run starts with events that nothing was asked of before, so that
 * all columns and answers are made in the measured time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx6g")
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EqlBenchmark {
    private static final int SEQUENCES = 20;

    /** The folder of rules. */
    @Param("")
    public String rules;

    /** The file of events. */
    @Param("")
    public String events;

    private final List<EventQuery> single = new ArrayList<>();
    private final List<CompiledQuery> sequences = new ArrayList<>();
    private EventsFile file;
    private List<RuleQuery> queries;
    private Schema schema;
    private EventBatch batch;

    /** Reads the rules and binds them to ECS, integrations and the fields of the events. */
    @Setup
    public void load() {
        file = EventsFile.of(events);
        queries = RuleQueries.of(rules, "eql");
        schema = EventsFile.schema(List.of(), file.read());
        for (RuleQuery query : queries) {
            CompiledQuery one = query.compile(schema, QuerySettings.DEFAULT).value();
            if (one instanceof EventQuery event) {
                single.add(event);
            } else if (one != null && query.text().text().startsWith("sequence") && sequences.size() < SEQUENCES) {
                sequences.add(one);
            }
        }
        System.err.println(queries.size() + " EQL rules: " + single.size() + " of events, " + sequences.size()
                + " sequences are run");
    }

    /** Events that nothing was asked of. */
    @Setup(Level.Invocation)
    public void fresh() {
        batch = file.read();
    }

    /** Parses and binds all queries. */
    @Benchmark
    public int parseAndCompile() {
        return RuleQueries.compiled(queries, schema);
    }

    /** Runs all rules of single events on one thread. */
    @Benchmark
    public long runEventRules() {
        long matches = 0;
        for (EventQuery query : single) {
            matches += query.match(RuleQueries.CONTEXT, batch).size();
        }
        return matches;
    }

    /** Runs twenty sequence rules on one thread; {@code -prof gc} shows what they allocate. */
    @Benchmark
    public long runSequences() {
        long found = 0;
        for (CompiledQuery query : sequences) {
            Session session = query.open(RuleQueries.CONTEXT);
            session.accept(batch);
            found += ((QueryResult.Sequences) session.finish()).sequences().size();
        }
        return found;
    }
}
