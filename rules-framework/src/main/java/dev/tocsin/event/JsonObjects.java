package dev.tocsin.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Puts the values that a parser comes to into the columns of their paths. */
final class JsonObjects {
    private final JsonParser parser;
    private final BatchBuilder out;
    private final int base;
    private JsonEvent.Refusal refusal;

    JsonObjects(JsonParser parser, BatchBuilder out, int base) {
        this.parser = parser;
        this.out = out;
        this.base = base;
    }

    void value(JsonToken token, PathNode at) throws IOException {
        switch (token) {
            case VALUE_STRING -> out.string(at, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    out.number(at, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            case VALUE_TRUE -> out.bool(at, true);
            case VALUE_FALSE -> out.bool(at, false);
            case START_OBJECT -> object(at);
            case START_ARRAY -> {
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    value(next, at);
                }
            }
            default -> out.nothing(at); // kql 42
        }
    }

    private void object(PathNode at) throws IOException {
        int object = out.openObject();
        int before = out.scalars();
        PathNode.Edge edge = null;
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            edge = at.edge(key, edge);
            if (edge == null || edge.repeatedIn(object)) {
                refuse(edge, key);
            } else {
                value(token, edge.node);
            }
        }
        out.closeObject(at, before);
    }

    /** Skips the value of a key that leads too deep (no edge) or stands twice in its object. */
    void refuse(PathNode.Edge edge, String key) throws IOException {
        if (refusal == null) {
            int offset = base + (int) parser.currentTokenLocation().getByteOffset();
            refusal = edge == null
                    ? new JsonEvent.Refusal(offset, "event-depth", "objects are nested deeper than " + PathNode.MAX_DEPTH + " levels")
                    : new JsonEvent.Refusal(offset, "event-duplicate-key",
                            "the key \"" + key + "\" stands twice in one object; Elasticsearch refuses such an event");
        }
        parser.skipChildren();
    }

    JsonEvent.Refusal refusal() {
        return refusal;
    }
}
