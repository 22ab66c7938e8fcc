package dev.tocsin.event;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** Why bytes are no JSON, and the byte where. */
record JsonFailure(JsonProcessingException cause, int offset) {
    /** What is wrong with a line by itself, or null: a parser of several lines runs on into the next. */
    static JsonFailure first(byte[] bytes, int start, int end) throws IOException {
        try (JsonParser alone = JsonTree.FACTORY.createParser(bytes, start, end - start)) {
            try {
                while (alone.nextToken() != null) {
                    alone.getTextLength();
                }
                return null;
            } catch (JsonProcessingException e) {
                return new JsonFailure(e, start + (int) Math.max(0, place(e, alone).getByteOffset()));
            }
        }
    }

    /** Exceeded limits come without a place of their own. */
    static JsonLocation place(JsonProcessingException e, JsonParser parser) {
        return e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    }

    boolean isEncoding() {
        return cause.getOriginalMessage().startsWith("Invalid UTF-8");
    }

    /** The parser's words without what only its programmers care about. */
    String message() {
        String words = cause.getOriginalMessage().lines().findFirst().orElse("")
                .replaceAll(" \\((start marker|for [A-Z][a-z]+ starting) at .*", "").replaceAll(", from `[^`]*`", "");
        return (isEncoding() ? "the text is not UTF-8: " : "not JSON: ") + words;
    }
}
