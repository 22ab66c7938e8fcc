package dev.tocsin.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventBatches;
import dev.tocsin.event.EventReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a file of events, one on each line, into columns against Jackson's plain streaming. {@code -p events=FILE}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReadEventsBenchmark {
    /** The file. */
    @Param("")
    public String events;

    private EventsFile file;
    private final JsonFactory json = new JsonFactory();

    @Setup
    public void setup() {
        file = EventsFile.of(events);
    }

    /** Only the tokens: strings are skipped, not decoded. */
    @Benchmark
    public long tokens() throws IOException {
        long count = 0;
        try (JsonParser parser = json.createParser(file.path().toFile())) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    /** The tokens and the text of every value, which any reader needs. */
    @Benchmark
    public long texts() throws IOException {
        long count = 0;
        try (JsonParser parser = json.createParser(file.path().toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                count += token.isScalarValue() ? parser.getText().length() : 1;
            }
        }
        return count;
    }

    /** Batches of columns, as a backtest reads them. */
    @Benchmark
    public long batches() {
        long count = 0;
        try (EventBatches batches = EventReader.open(List.of(file.input()), EventReader.ROWS)) {
            for (Optional<EventBatch> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                count += batch.get().size() + batch.get().columns().size();
            }
        }
        return count;
    }

    /** One batch of all. */
    @Benchmark
    public long oneBatch() {
        return file.read().size();
    }
}
