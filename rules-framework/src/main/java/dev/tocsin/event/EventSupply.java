package dev.tocsin.event;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Map;

/** Gives the events of one input to batches, one at a time. */
final class EventSupply implements AutoCloseable {
    private final EventInput input;
    private final EventProblems problems;
    private InputStream in;
    private EventChunks chunks;
    private JsonEvents events;
    private int given;
    private boolean done;

    EventSupply(EventInput input) {
        this.input = input;
        this.problems = new EventProblems(input.name());
    }

    EventProblems problems() {
        return problems;
    }

    /** Adds the next event to the batch under a number; false when there is none left. */
    boolean next(BatchBuilder out, int number) {
        if (done) {
            return false;
        }
        boolean found = input instanceof EventInput.Parsed parsed ? parsed(parsed, out, number) : read(out, number);
        given += found ? 1 : 0;
        done = !found;
        if (done && given == 0 && problems.isEmpty()) {
            problems.add("no-events", "there are no events in it", "write one JSON object per event, each on its line");
        }
        return found;
    }

    private boolean parsed(EventInput.Parsed parsed, BatchBuilder out, int number) {
        if (given > 0) {
            return false;
        }
        try {
            ParsedEvent.of(parsed).addTo(out, number);
            return true;
        } catch (IllegalArgumentException e) {
            out.drop();
            problems.add("event-syntax", e.getMessage(), null);
            return false;
        }
    }

    private boolean read(BatchBuilder out, int number) {
        try {
            if (chunks == null) {
                open();
            }
            while (events == null || !events.next(out, number)) {
                EventChunks.Chunk chunk = chunks.next();
                if (chunk == null) {
                    return false;
                }
                if (events == null && isWide(chunk)) {
                    problems.add("event-encoding", "it is UTF-16 or UTF-32, but UTF-8 was expected", "save the file as UTF-8");
                    return false;
                }
                int line = events == null ? firstLine() : events.line();
                events = new JsonEvents(chunk.bytes(), chunk.from(), chunk.to(), line, chunk.linewise(), problems);
            }
            return true;
        } catch (EventChunks.TooLargeException e) {
            problems.add("event-size", "it has more than 2 GB without an event on a line of its own",
                    "write each event on its own line");
        } catch (NoSuchFileException e) {
            problems.add("event-file", "the file does not exist", null);
        } catch (AccessDeniedException e) {
            problems.add("event-file", "the file may not be read", null);
        } catch (IOException e) {
            problems.add("event-file", "the file cannot be read: " + e.getMessage(), null);
        }
        out.drop();
        return false;
    }

    private void open() throws IOException {
        if (input instanceof EventInput.File file) {
            in = Files.newInputStream(file.path());
            chunks = new EventChunks(in, Files.size(file.path()));
        } else if (input instanceof EventInput.Bytes bytes) {
            in = new ByteArrayInputStream(bytes.bytes());
            chunks = new EventChunks(in, bytes.bytes().length);
        }
    }

    private int firstLine() {
        return input instanceof EventInput.Bytes bytes ? bytes.firstLine() : 1;
    }

    private static boolean isWide(EventChunks.Chunk chunk) {
        byte[] b = chunk.bytes();
        boolean mark = b.length > 1 && (b[0] & 0xff) + (b[1] & 0xff) == 0xFE + 0xFF && b[0] != b[1];
        return mark || b.length > 1 && (b[0] == 0 || b[1] == 0);
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }

    /** A parsed object as an event: it may be a hit. */
    private record ParsedEvent(EventInput.Parsed input, Map<String, Object> source, String index, String id) {
        @SuppressWarnings("unchecked")
        static ParsedEvent of(EventInput.Parsed input) {
            Map<String, Object> object = input.object();
            String index = object.get("_index") instanceof String text ? text : null;
            String id = object.get("_id") instanceof String text ? text : null;
            if (object.get("_source") instanceof Map<?, ?> source) {
                return new ParsedEvent(input, (Map<String, Object>) source, index, id);
            }
            Map<String, Object> plain = new java.util.LinkedHashMap<>(object);
            plain.keySet().removeAll(JsonEvent.METADATA);
            return new ParsedEvent(input, plain, index, id);
        }

        void addTo(BatchBuilder out, int number) {
            out.value(out.root(), source);
            String said = index == null ? out.dataStream() : index;
            out.add(new Event(number, input.name(), input.line(), said, id, new JsonTree.Parsed(source)));
        }
    }
}
