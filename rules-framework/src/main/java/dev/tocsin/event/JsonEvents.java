package dev.tocsin.event;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;

/**
 * Reads the events in some bytes one after the other into a batch: objects, arrays of objects, hits and search responses.
 *
 * <p>Tokens go straight into columns. A broken line costs that line only, when each event has a line of its own.
 */
final class JsonEvents {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final boolean linewise;
    private final EventProblems problems;
    private final JsonResponses responses;
    private JsonParser parser;
    /** Where the parser began, and the number of that line. */
    private int base;
    private int baseLine;
    private boolean inArray;
    private boolean inResponse;
    /** Where the outermost value begins that the parser is in. */
    private int rootOffset;
    private int rootLine;
    /** What a bulk request said of the event that comes next, or null. */
    private Map<?, ?> place;

    /**
     * Events of {@code bytes} from {@code from} to {@code to}.
     *
     * @param firstLine the number of the line that {@code from} is on
     * @param linewise whether each event has a line of its own
     */
    JsonEvents(byte[] bytes, int from, int to, int firstLine, boolean linewise, EventProblems problems) throws IOException {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.linewise = linewise;
        this.problems = problems;
        this.responses = new JsonResponses(bytes, to);
        restart(from, firstLine);
    }

    /** Adds the next event to the batch; false when there is none left. */
    boolean next(BatchBuilder out, int number) throws IOException {
        while (true) {
            try {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return false;
                }
                if (token == JsonToken.END_ARRAY) {
                    endArray();
                    continue;
                }
                if (!inArray) {
                    rootOffset = offset();
                    rootLine = line(parser.currentTokenLocation());
                }
                if (token == JsonToken.START_ARRAY && !inArray) {
                    inArray = true;
                } else if (token != JsonToken.START_OBJECT) {
                    problem(offset(), line(parser.currentTokenLocation()), "event-not-object",
                            "an event must be a JSON object, not " + kind(token), null);
                    parser.skipChildren();
                } else if (event(out, number)) {
                    return true;
                }
            } catch (JsonProcessingException e) {
                out.drop();
                if (!recover(e)) {
                    return false;
                }
            }
        }
    }

    /** The number of the line that comes next. */
    int line() {
        return line(parser.currentLocation());
    }

    private boolean event(BatchBuilder out, int number) throws IOException {
        int line = line(parser.currentTokenLocation());
        JsonEvent event = new JsonEvent(parser, out, base, inArray ? null : responses);
        event.read();
        if (event.isResponse()) {
            inArray = true;
            inResponse = true;
            return false;
        }
        JsonEvent.Refusal refusal = event.refusal();
        if (linewise && !inResponse && line(parser.currentLocation()) != line) {
            problem(event.start(), line, "event-syntax", "the event does not end on its line",
                    "write each event on one line, or all events into one JSON array");
        } else if (refusal != null) {
            int lines = JsonLines.count(bytes, event.start(), refusal.offset());
            problem(refusal.offset(), line + lines, refusal.id(), refusal.message(), null);
        } else if (event.isAction(bytes)) {
            place = event.action(bytes);
        } else {
            event.finish(bytes, number, problems.file(), line, place);
            place = null;
            return true;
        }
        out.drop();
        return false;
    }

    /** After an array: when it was that of a response, goes on behind the response. */
    private void endArray() throws IOException {
        inArray = false;
        while (inResponse && !parser.getParsingContext().inRoot()) {
            parser.nextToken();
            parser.skipChildren();
        }
        inResponse = false;
    }

    /** Says what was wrong; true when there is a line after it to go on with. */
    private boolean recover(JsonProcessingException e) throws IOException {
        JsonLocation place = JsonFailure.place(e, parser);
        int offset = base + (int) Math.max(0, place.getByteOffset());
        if (!linewise) {
            report(new JsonFailure(e, offset), line(place));
            return false;
        }
        boolean insideRoot = !parser.getParsingContext().inRoot();
        int line = insideRoot ? rootLine : line(place);
        int start = JsonLines.start(bytes, from, insideRoot ? rootOffset : Math.min(offset, to));
        int end = JsonLines.end(bytes, start, to);
        JsonFailure own = JsonFailure.first(bytes, start, end);
        report(own == null ? new JsonFailure(e, start) : own, line);
        restart(Math.min(end + 1, to), line + 1);
        return end + 1 < to;
    }

    private void report(JsonFailure failure, int line) {
        boolean encoding = failure.isEncoding();
        problem(failure.offset(), line, encoding ? "event-encoding" : "event-syntax", failure.message(),
                encoding ? "save the file as UTF-8" : null);
    }

    private void problem(int offset, int line, String id, String message, String fix) {
        problems.add(bytes, from, to, offset, line, id, message, fix);
    }

    private void restart(int at, int line) throws IOException {
        parser = JsonTree.FACTORY.createParser(bytes, at, to - at);
        base = at;
        baseLine = line;
        inArray = false;
        inResponse = false;
    }

    private int offset() {
        return base + (int) parser.currentTokenLocation().getByteOffset();
    }

    private int line(JsonLocation location) {
        return baseLine + location.getLineNr() - 1;
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_NULL -> "null";
            case START_ARRAY -> "an array";
            default -> "a boolean";
        };
    }
}
