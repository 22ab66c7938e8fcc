package dev.tocsin.event;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.value.JsonNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into values that know their places. */
final class JsonPlaces {
    private JsonPlaces() {
    }

    /**
     * A value and where it stands.
     *
     * @param value a Map of Members by key, a List of Nodes, String, JsonNumber, Boolean or null
     */
    record Node(Object value, Span span) {
        /** The members of an object; empty for any other value. */
        @SuppressWarnings("unchecked")
        Map<String, Member> members() {
            return value instanceof Map<?, ?> map ? (Map<String, Member>) map : Map.of();
        }

        @SuppressWarnings("unchecked")
        List<Node> items() {
            return value instanceof List<?> list ? (List<Node>) list : List.of();
        }

        boolean isObject() {
            return value instanceof Map<?, ?>;
        }

        /** The value of a key; null when it is missing. */
        Node get(String key) {
            Member member = members().get(key);
            return member == null ? null : member.value();
        }
    }

    /** A key with its place, and its value. */
    record Member(Span key, Node value) {
    }

    /** The only value of a text. */
    static Checked<Node> read(SourceText source) {
        try (JsonParser parser = JsonTree.FACTORY.createParser(source.text())) {
            parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            try {
                if (parser.nextToken() == null) {
                    return refused(source, 0, "the file is empty");
                }
                Node node = node(parser);
                if (parser.nextToken() != null) {
                    return refused(source, (int) parser.currentTokenLocation().getCharOffset(), "something stands after the JSON value");
                }
                return Checked.of(node);
            } catch (JsonProcessingException e) {
                JsonLocation place = JsonFailure.place(e, parser);
                return refused(source, (int) place.getCharOffset(), new JsonFailure(e, 0).message());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Checked<Node> refused(SourceText source, int offset, String message) {
        int at = Math.max(0, Math.min(offset, source.text().length()));
        return Checked.refused(List.of(new Diagnostic(Level.ERROR, "mapping-syntax", source,
                new Span(at, Math.min(at + 1, source.text().length())), message, null)));
    }

    private static Node node(JsonParser parser) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        Object value = switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Member> out = new LinkedHashMap<>();
                for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                    int at = (int) parser.currentTokenLocation().getCharOffset();
                    parser.nextToken();
                    out.put(key, new Member(new Span(at, at + key.length() + 2), node(parser)));
                }
                yield out;
            }
            case START_ARRAY -> {
                List<Node> out = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    out.add(node(parser));
                }
                yield out;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
        parser.getTextLength(); // reads a string to its end
        return new Node(value, new Span(start, Math.max(start, (int) parser.currentLocation().getCharOffset())));
    }
}
