package dev.tocsin.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.tocsin.value.JsonNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into maps, lists, strings, numbers with their text, booleans and nulls. */
final class JsonTree {
    /** Always UTF-8; names are shared inside one factory only. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(PathNode.MAX_DEPTH).maxStringLength(Integer.MAX_VALUE).build())
            .build();

    private JsonTree() {
    }

    /** The value whose first token the parser is at; afterwards it is at the last. */
    static Object read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> out = new LinkedHashMap<>();
                for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                    parser.nextToken();
                    out.put(key, read(parser));
                }
                yield Collections.unmodifiableMap(out);
            }
            case START_ARRAY -> {
                List<Object> out = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    out.add(read(parser));
                }
                yield Collections.unmodifiableList(out);
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    /** The object in a part of some bytes that were read before without a complaint. */
    record Slice(byte[] bytes, int from, int to) implements Event.Source {
        @Override
        @SuppressWarnings("unchecked")
        public Map<String, Object> read() {
            try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
                parser.nextToken();
                return (Map<String, Object>) JsonTree.read(parser);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An object that is already parsed. */
    record Parsed(Map<String, Object> object) implements Event.Source {
        @Override
        public Map<String, Object> read() {
            return object;
        }
    }
}
