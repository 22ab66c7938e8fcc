package dev.tocsin.event;

import dev.tocsin.source.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Events of any number of inputs as batches of bounded size, in order, numbered from 0 over all of them. Not thread safe.
 *
 * <p>Memory grows with the batch only. What cannot be read is left out and said in {@link #problems()}.
 */
public final class EventBatches implements AutoCloseable {
    private final List<EventInput> inputs;
    private final int rows;
    private final List<Diagnostic> problems = new ArrayList<>();
    private EventSupply supply;
    private int nextInput;
    private int number;

    EventBatches(List<EventInput> inputs, int rows) {
        this.inputs = List.copyOf(inputs);
        this.rows = rows;
    }

    /** The next events; empty when there are none left. */
    public Optional<EventBatch> next() {
        BatchBuilder out = new BatchBuilder();
        while (out.row() < rows && advance()) {
            if (supply.next(out, number)) {
                number++;
            } else {
                problems.addAll(supply.problems().all());
                close();
            }
        }
        return out.row() == 0 ? Optional.empty() : Optional.of(out.build());
    }

    /** What was wrong with the inputs that are done with; an input without any event is an error too. */
    public List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    /** Lets go of the file that is open. */
    @Override
    public void close() {
        if (supply != null) {
            try {
                supply.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                supply = null;
            }
        }
    }

    private boolean advance() {
        if (supply == null && nextInput < inputs.size()) {
            supply = new EventSupply(inputs.get(nextInput++));
        }
        return supply != null;
    }
}
