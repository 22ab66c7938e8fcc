package dev.tocsin.history;

import java.time.Instant;
import java.util.Objects;

/**
 * A commit.
 *
 * @param id its 40 hexadecimal digits
 * @param date when its author wrote it
 * @param author the author's name; untrusted text
 * @param subject the first line of its message; untrusted text
 */
public record Commit(String id, Instant date, String author, String subject) {
    /** Nothing may be null. */
    public Commit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(subject, "subject");
    }

    /** The first ten digits of the id, which people read. */
    public String shortId() {
        return id.substring(0, Math.min(10, id.length()));
    }
}
