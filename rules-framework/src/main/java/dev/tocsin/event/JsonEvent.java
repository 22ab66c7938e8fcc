package dev.tocsin.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Reads one object of an input into the current row of a batch and finds out what it is: an event, a hit, a response. */
final class JsonEvent {
    static final Set<String> METADATA = Set.of("_index", "_id", "_score", "_type", "_version", "_seq_no", "_primary_term",
            "_ignored", "_routing", "_nested", "_explanation");
    private static final Set<String> SEARCH_KEYS = Set.of("fields", "sort", "highlight", "inner_hits", "matched_queries",
            "ignored_field_values");
    private static final Set<String> ACTIONS = Set.of("index", "create");
    private static final Set<String> ACTION_KEYS = Set.of("_index", "_id", "_type", "routing", "pipeline", "require_alias",
            "dynamic_templates", "version", "version_type");

    /** What is wrong with an event, and the byte of its input where. */
    record Refusal(int offset, String id, String message) {
    }

    private final JsonParser parser;
    private final BatchBuilder out;
    private final JsonObjects objects;
    /** Null where no response can stand. */
    private final JsonResponses responses;
    private final int base;
    private final int start;
    private String index;
    private String id;
    private String lastKey;
    private int keys;
    private boolean response;
    private boolean hit;
    private boolean onlySearchKeys = true;
    private int partFrom = -1;
    private int partTo;
    private int end;

    /** For the object that the parser is at the start of; {@code base} is the byte that the parser began at. */
    JsonEvent(JsonParser parser, BatchBuilder out, int base, JsonResponses responses) {
        this.parser = parser;
        this.out = out;
        this.objects = new JsonObjects(parser, out, base);
        this.responses = responses;
        this.base = base;
        this.start = offset();
    }

    /** Reads the object to its end, or to the hits when it is a response. */
    void read() throws IOException {
        PathNode root = out.root();
        PathNode.Edge edge = null;
        int object = out.openObject();
        for (String key = parser.nextFieldName(); key != null && !response; key = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            lastKey = key;
            keys++;
            if (key.equals("_source") && token == JsonToken.START_OBJECT) {
                hit = true;
                out.drop();
                part(root, token);
            } else if (key.startsWith("_") && METADATA.contains(key)) {
                metadata(key, token);
            } else if (hit) {
                parser.skipChildren();
            } else if (token == JsonToken.START_OBJECT && responses != null && responses.isResponse(key, offset())) {
                response = true;
                out.drop();
                JsonResponses.toHits(key, parser);
                return;
            } else {
                edge = root.edge(key, edge);
                field(token, key, edge, object);
            }
        }
        end = base + (int) parser.currentLocation().getByteOffset();
    }

    private void field(JsonToken token, String key, PathNode.Edge edge, int object) throws IOException {
        onlySearchKeys = onlySearchKeys && SEARCH_KEYS.contains(key);
        if (edge == null || edge.repeatedIn(object)) {
            objects.refuse(edge, key);
        } else if (token == JsonToken.START_OBJECT && key.equals("fields")) {
            part(edge.node, token);
        } else {
            objects.value(token, edge.node);
        }
    }

    private void metadata(String key, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING && key.equals("_index")) {
            index = parser.getText();
        } else if (token == JsonToken.VALUE_STRING && key.equals("_id")) {
            id = parser.getText();
        } else {
            parser.skipChildren();
        }
    }

    /** The object that holds the event proper. */
    private void part(PathNode at, JsonToken token) throws IOException {
        partFrom = offset();
        objects.value(token, at);
        partTo = base + (int) parser.currentLocation().getByteOffset();
    }

    /** Whether it is a search response; the parser is then at the start of its hits. */
    boolean isResponse() {
        return response;
    }

    /** Whether it is the line of a bulk request that says where the next event goes. */
    boolean isAction(byte[] bytes) {
        return keys == 1 && ACTIONS.contains(lastKey) && action(bytes) != null;
    }

    /** What such a line says; null when it is none. */
    Map<?, ?> action(byte[] bytes) {
        Object said = new JsonTree.Slice(bytes, start, end).read().get(lastKey);
        return said instanceof Map<?, ?> action && ACTION_KEYS.containsAll(action.keySet()) ? action : null;
    }

    /** Null when the event is all right. */
    Refusal refusal() {
        boolean empty = isSearchHit() && partFrom < 0;
        return empty ? new Refusal(start, "event-not-object", "the hit has neither _source nor fields") : objects.refusal();
    }

    /** A hit without {@code _source}, whose values are in {@code fields}. */
    private boolean isSearchHit() {
        return !hit && onlySearchKeys && (index != null || id != null);
    }

    /** Ends the row with the event. {@code place} is what a bulk request said before it, or null. */
    void finish(byte[] bytes, int number, String file, int line, Map<?, ?> place) {
        boolean search = isSearchHit();
        Event.Source source = hit || search ? new JsonTree.Slice(bytes, partFrom, partTo) : new JsonTree.Slice(bytes, start, end);
        if (search) {
            out.drop();
            out.value(out.root(), source.read());
        }
        String said = index == null && place != null ? text(place.get("_index")) : index;
        String named = id == null && place != null ? text(place.get("_id")) : id;
        out.add(new Event(number, file, line, said == null ? out.dataStream() : said, named, source));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    int start() {
        return start;
    }

    private int offset() {
        return base + (int) parser.currentTokenLocation().getByteOffset();
    }
}
