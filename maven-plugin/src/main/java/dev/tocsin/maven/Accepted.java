package dev.tocsin.maven;

import dev.tocsin.testing.lock.LockChange;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/** What a user lets a new lock take in. */
final class Accepted {
    private Accepted() {
    }

    /** The words of a parameter with commas between; null for none. */
    static Set<String> words(String text) throws MojoFailureException {
        Set<String> known = Arrays.stream(LockChange.Kind.values()).map(LockChange.Kind::word).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        known.add("all");
        Set<String> words = text == null ? Set.of() : Arrays.stream(text.split(",")).map(String::strip).filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        if (!known.containsAll(words)) {
            throw new MojoFailureException("tocsin.lock.accept is \"" + text + "\", but its words are " + String.join(", ", known));
        }
        return words;
    }
}
