package dev.tocsin.testing;

import dev.tocsin.cache.EntryReader;
import dev.tocsin.cache.EntryWriter;
import dev.tocsin.value.JsonNumber;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects of JSON, as {@link dev.tocsin.detect.Document} has them, as bytes and back. */
final class JsonCodec {
    private static final int NULL = 0;
    private static final int TEXT = 1;
    private static final int NUMBER = 2;
    private static final int TRUE = 3;
    private static final int FALSE = 4;
    private static final int LIST = 5;
    private static final int OBJECT = 6;

    private JsonCodec() {
    }

    static void write(EntryWriter out, Object value) {
        if (value == null) {
            out.number(NULL);
        } else if (value instanceof String text) {
            out.number(TEXT).text(text);
        } else if (value instanceof JsonNumber number) {
            out.number(NUMBER).text(number.text());
        } else if (value instanceof Boolean truth) {
            out.number(truth ? TRUE : FALSE);
        } else if (value instanceof List<?> list) {
            out.number(LIST).list(list, JsonCodec::write);
        } else if (value instanceof Map<?, ?> map) {
            out.number(OBJECT).list(map.entrySet(), (o, entry) -> {
                o.text(String.valueOf(entry.getKey()));
                write(o, entry.getValue());
            });
        } else {
            throw new IllegalArgumentException("no value of a document: " + value.getClass());
        }
    }

    static Map<String, Object> object(EntryReader in) throws IOException {
        if (in.number(OBJECT) != OBJECT) {
            throw new IOException("no object");
        }
        return members(in);
    }

    private static Map<String, Object> members(EntryReader in) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        in.list(i -> {
            String key = i.text();
            members.put(key, value(i));
            return key;
        });
        return members;
    }

    private static Object value(EntryReader in) throws IOException {
        return switch (in.number(OBJECT)) {
            case NULL -> null;
            case TEXT -> in.text();
            case NUMBER -> new JsonNumber(in.text());
            case TRUE -> true;
            case FALSE -> false;
            case LIST -> in.list(JsonCodec::value);
            default -> members(in);
        };
    }
}
