package dev.tocsin.benchmarks;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.QueryResult;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** DISSECT and GROK over a million events, in rows a second: with messages that are all different, and with few different ones. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx8g")
public class EsqlExtractBenchmark {
    @Param({"1000000", "1000"})
    private int different;

    private List<EventBatch> batches;
    private CompiledQuery dissect;
    private CompiledQuery grok;

    /** Makes the events. */
    @Setup
    public void load() {
        batches = GeneratedEvents.messages(different);
        String count = " | STATS u = COUNT_DISTINCT(user), c = COUNT(port)";
        dissect = GeneratedEvents.compile(
                "FROM logs | DISSECT message \"%{time} %{host} sshd[%{pid}]: %{what} password for %{user} from %{ip} port %{port} %{}\"" + count);
        grok = GeneratedEvents.compile("FROM logs | GROK message \"%{TIMESTAMP_ISO8601:time} %{NOTSPACE:host} sshd\\\\[%{NUMBER:pid:int}\\\\]: "
                + "%{WORD:what} password for %{USERNAME:user} from %{IPV4:ip} port %{NUMBER:port:int}\"" + count);
    }

    /** Seven keys, one of them skipped. */
    @Benchmark
    @OperationsPerInvocation(GeneratedEvents.COUNT)
    public List<Object> dissect() {
        return ((QueryResult.Table) GeneratedEvents.run(dissect, batches)).rows().get(0);
    }

    /** Seven parts, two of them numbers. */
    @Benchmark
    @OperationsPerInvocation(GeneratedEvents.COUNT)
    public List<Object> grok() {
        return ((QueryResult.Table) GeneratedEvents.run(grok, batches)).rows().get(0);
    }
}
