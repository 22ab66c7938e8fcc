package dev.tocsin.testing;

/** Where events of a case come from. */
sealed interface EventSource {
    /** What a message about it points at. */
    Place place();

    /**
     * A file.
     *
     * @param path relative to the fixture folder, with forward slashes
     */
    record OfFile(String path, Place place) implements EventSource {
    }

    /**
     * Events written into the case itself.
     *
     * @param json one or several JSON objects, or an array of them
     */
    record Inline(String json, Place place) implements EventSource {
    }
}
