package dev.tocsin.configuration;

import dev.tocsin.source.Span;
import java.util.List;

/**
 * What a repository has agreed on.
 *
 * @param tags tags with the spelling that counts, whatever most rules write
 * @param frozen rules that must be there and keep their names
 */
public record Conventions(List<String> tags, List<Frozen> frozen) {
    /** Copies the lists. */
    public Conventions {
        tags = List.copyOf(tags);
        frozen = List.copyOf(frozen);
    }

    /**
     * A rule that others rely on.
     *
     * @param id its id
     * @param name its name
     * @param span where {@code tocsin.toml} says so
     */
    public record Frozen(String id, String name, Span span) {
    }
}
