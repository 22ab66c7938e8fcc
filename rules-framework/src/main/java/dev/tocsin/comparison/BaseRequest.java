package dev.tocsin.comparison;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.rule.toml.TomlMemory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * Which commit to compare with.
 *
 * @param folder the folder that the user is in
 * @param ref a branch, tag or commit: {@code origin/main}, {@code HEAD~1}
 * @param mergeBase whether to compare with the commit at which HEAD left it, as pull requests do, and not with the commit itself
 * @param current the configuration of the working tree
 * @param parameters what was given on the command line, which holds for both sides; paths are absolute
 * @param memory how files of rules were read in earlier runs
 */
public record BaseRequest(Path folder, String ref, boolean mergeBase, Configuration current, Map<Key, String> parameters,
        TomlMemory memory) {
    /** Copies the map. */
    public BaseRequest {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(memory, "memory");
        parameters = Map.copyOf(parameters);
    }
}
