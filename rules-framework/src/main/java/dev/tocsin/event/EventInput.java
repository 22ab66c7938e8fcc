package dev.tocsin.event;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Where events come from. */
public sealed interface EventInput {
    /** What messages call it. */
    String name();

    /**
     * A file of JSON: an event on each line, one event, an array of events, a bulk request, or the response of a search.
     *
     * @param name the file's name as messages show it
     */
    record File(String name, Path path) implements EventInput {
        /** Nothing may be null. */
        public File {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(path, "path");
        }
    }

    /**
     * The same as bytes.
     *
     * @param firstLine the number of the first line, from 1: more when the text stands inside a file
     * @param bytes UTF-8; not copied, must not change
     */
    record Bytes(String name, int firstLine, byte[] bytes) implements EventInput {
        /** Nothing may be null. */
        public Bytes {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(bytes, "bytes");
        }
    }

    /**
     * One event that is already parsed.
     *
     * @param name the file that it stands in
     * @param line its first line there, from 1
     * @param object nested maps, lists, strings, numbers, booleans and nulls; an event, or a hit with {@code _source}; not
     *     copied, must not change
     */
    record Parsed(String name, int line, Map<String, Object> object) implements EventInput {
        /** Nothing may be null. */
        public Parsed {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(object, "object");
        }
    }
}
