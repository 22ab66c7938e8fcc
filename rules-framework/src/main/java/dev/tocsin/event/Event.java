package dev.tocsin.event;

import java.util.Map;

/**
 * One event as it was given.
 *
 * @param number its number over the whole run, from 0, in the order of the input
 * @param file the name of the file that it came from, as messages show it
 * @param line its first line there, from 1
 * @param index the index that it says it is in ({@code _index}, or made of {@code data_stream.*}), or null
 * @param id its {@code _id}, or null
 * @param source its JSON, parsed anew at each call: nested maps, lists, strings, {@link dev.tocsin.value.JsonNumber}s,
 *     booleans and nulls
 */
public record Event(int number, String file, int line, String index, String id, Source source) {
    /** Gives the JSON of an event. */
    @FunctionalInterface
    public interface Source {
        /** The object, in the order in which it was written. */
        Map<String, Object> read();
    }
}
