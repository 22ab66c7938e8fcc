package dev.tocsin.testing.matrix;

import java.util.List;
import java.util.Objects;

/**
 * What one rule or hunt made of all fixtures.
 *
 * @param id its id; for a hunt of several queries, a hunt has one row for all
 * @param path its file below the rules folder, with forward slashes
 * @param hunt whether it is a hunt, whose results are no alerts
 * @param catches where something came, sorted by fixture, its own cases first
 * @param untried why it could not be tried on events that are not its own; null when it was
 */
public record Row(String id, String name, String path, boolean hunt, List<Catch> catches, String untried) {
    /** Copies the list. */
    public Row {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(path, "path");
        catches = List.copyOf(catches);
    }

    /** The folder of its own fixtures. */
    public String folder() {
        return path.replaceFirst("\\.toml$", "");
    }
}
