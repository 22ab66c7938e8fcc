package dev.tocsin.benchmarks;

import dev.tocsin.detect.Detection;
import dev.tocsin.detect.Detector;
import dev.tocsin.detect.Memory;
import dev.tocsin.detect.Run;
import dev.tocsin.detect.Supplies;
import dev.tocsin.event.EventBatch;
import dev.tocsin.query.Supplements;
import dev.tocsin.rule.Rule;
import java.time.Instant;
import java.util.Optional;
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
 * One run of one rule of each type over a file of events, which are inside the rule's window: from events to alerts.
 *
 * <p>Run with {@code -p events=FILE}, of events of the first week of September 2024; the rule of machine learning runs over as
 * many anomalies instead.
 */
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx8g") // KEEP * over every field of ECS and integrations needs more than 4g
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DetectBenchmark {
    private static final Instant AT = Instant.parse("2024-09-08T12:00:00Z");

    /** The file of events. */
    @Param("")
    public String events;

    /** The rule. */
    @Param
    public DetectRule rule;

    private Detector detector;
    private Supplies supplies = Supplies.NONE;
    private EventBatch asked;

    /** Binds the rule and runs it once, which must give alerts and no errors. */
    @Setup
    public void load() {
        asked = fresh();
        Rule read = rule.rule();
        if (rule == DetectRule.THREAT_MATCH) {
            supplies = new Supplies(Optional.of(DetectSupplies.indicators(asked)), Supplements.NONE);
        }
        detector = Detector.of(read, EventsFile.schema(Detector.indices(read), asked)).orThrow();
        Detection detection = run(asked);
        if (detection.alerts().isEmpty()) {
            throw new IllegalStateException("no alerts " + detection.diagnostics());
        }
        System.err.println(asked.size() + " events, " + detection.alerts().size() + " alerts");
    }

    private EventBatch fresh() {
        EventBatch read = EventsFile.of(events).read();
        return rule == DetectRule.MACHINE_LEARNING ? DetectSupplies.anomalies(read.size()) : read;
    }

    private Detection run(EventBatch batch) {
        return detector.run(new Run(batch, 0, Optional.of(AT), supplies, Memory.NONE));
    }

    /** Events that nothing was asked of, read again before each run. */
    @State(Scope.Thread)
    public static class Unasked {
        private EventBatch batch;

        /** Reads them. */
        @Setup(Level.Invocation)
        public void read(DetectBenchmark benchmark) {
            batch = benchmark.fresh();
        }
    }

    /** A run that is the first to look at the events, so that all columns and answers are made in the measured time. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    public Detection first(Unasked unasked) {
        return run(unasked.batch);
    }

    /** A run over events that the same rule looked at before, such as the next run of a schedule. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public Detection again() {
        return run(asked);
    }
}
