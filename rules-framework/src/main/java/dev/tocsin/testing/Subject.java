package dev.tocsin.testing;

/**
 * What cases are about: a rule or a hunt.
 *
 * @param name its name
 * @param id its id, or null when its file is too broken to tell
 * @param place its query, or the beginning of its file
 */
public record Subject(String name, String id, Place place) {
    /** The path of its file. */
    public String path() {
        return place.source().name();
    }
}
