package dev.tocsin.rule;

import dev.tocsin.cache.Fingerprint;
import dev.tocsin.cache.Ingredients;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Utf8;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The TOML files of rules folders before anybody looks into them.
 *
 * @param files sorted by name
 * @param problems what is wrong with the folders themselves, and files that cannot be read
 */
public record RuleSources(List<Source> files, List<Diagnostic> problems) {
    /** Copies the lists. */
    public RuleSources {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * A file.
     *
     * @param file where it is
     * @param path the file below its rules folder, with forward slashes
     * @param name what messages call it
     * @param stamp size, date and identity of the file as they were before it was read
     * @param content the hash of its bytes
     * @param fingerprint the hash of all that reading it as TOML depends on
     */
    public record Source(Path file, String path, String name, String stamp, byte[] bytes, Fingerprint content, Fingerprint fingerprint) {
        static Source of(Path file, String path, String name, String stamp, byte[] bytes) {
            Fingerprint content = Ingredients.of(bytes);
            return new Source(file, path, name, stamp, bytes, content,
                    Ingredients.of("rule file").text(file.toString()).text(path).text(name).with(content).fingerprint());
        }

        /** Its text, with the characters of Latin-1 where it is no UTF-8. */
        public SourceText text() {
            return Utf8.decode(name, bytes).value();
        }
    }

    /** The hash of all that reading them depends on. */
    public Fingerprint fingerprint() {
        Ingredients all = Ingredients.of("rule files").number(files.size());
        files.forEach(file -> all.with(file.fingerprint()));
        all.number(problems.size());
        problems.forEach(problem -> all.text(problem.headline()).text(problem.fix()));
        return all.fingerprint();
    }

    /** The file that messages call so. */
    public Optional<Source> named(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
