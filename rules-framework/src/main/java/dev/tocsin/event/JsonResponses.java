package dev.tocsin.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Tells search responses from events: {@code {"hits":{"hits":[...]}}}, that of EQL {@code {"hits":{"events":[...]}}}, and
 * either inside {@code "response"} as asynchronous searches have it.
 */
final class JsonResponses {
    private final byte[] bytes;
    private final int to;

    JsonResponses(byte[] bytes, int to) {
        this.bytes = bytes;
        this.to = to;
    }

    /** Whether the object at an offset, the value of a key of the outermost object, holds the array of hits. */
    boolean isResponse(String key, int offset) throws IOException {
        if (!key.equals("hits") && !key.equals("response")) {
            return false;
        }
        try (JsonParser ahead = JsonTree.FACTORY.createParser(bytes, offset, to - offset)) {
            ahead.nextToken();
            return toHits(key, ahead);
        } catch (JsonProcessingException e) {
            return false; // whoever reads the object as an event says what is wrong with it
        }
    }

    /** Moves a parser from the start of such an object to the start of its array of hits; false when there is none. */
    static boolean toHits(String key, JsonParser parser) throws IOException {
        boolean outer = key.equals("response");
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (outer && name.equals("hits") && token == JsonToken.START_OBJECT) {
                return toHits(name, parser);
            }
            if (!outer && (name.equals("hits") || name.equals("events")) && token == JsonToken.START_ARRAY) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}
