package dev.tocsin.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that show what a check finds or wants. Examples are shown on pages and run by a test.
 *
 * @param shown what a page shows: the keys that matter
 * @param files whole files by path below the repository
 * @param flagged the text that the finding covers; empty in a good example, or where the finding is about a whole file
 */
public record Example(String shown, Map<String, byte[]> files, String flagged) {
    private static final String PATH = "rules/example.toml";

    /** Copies the map, keeping its order. */
    public Example {
        files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** A rule with these keys of {@code [rule]}, after headers those of other tables; the rest is {@link ExampleRule}'s. */
    public static Example rule(String keys) {
        return at(PATH, keys);
    }

    /** A rule as {@link #rule(String)} under a path of its own. */
    public static Example at(String path, String keys) {
        return new Example(keys, Map.of(path, bytes(ExampleRule.with(keys))), "");
    }

    /** A hunt with these keys of {@code [hunt]}; the rest is {@link ExampleRule}'s. */
    public static Example hunt(String keys) {
        return new Example(keys, Map.of(PATH, bytes(ExampleRule.hunt(keys))), "");
    }

    /** A file that is written out. */
    public static Example file(String text) {
        return new Example(text, Map.of(PATH, bytes(text)), "");
    }

    /** A file of bytes. */
    public static Example bytes(String shown, byte[] content) {
        return new Example(shown, Map.of(PATH, content), "");
    }

    /** What stands for a link to another path below the repository. */
    public static byte[] linkTo(String target) {
        return bytes("-> " + target);
    }

    /** The same, with the text that the finding covers. */
    public Example flagging(String text) {
        return new Example(shown, files, text);
    }

    /** The same with another rule beside it. */
    public Example and(Example other) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.putAll(other.files);
        return new Example(shown + "\n# " + String.join(", ", other.files.keySet()) + "\n" + other.shown, all, flagged);
    }

    /** The same with another file beside it, such as one of a fixture. */
    public Example andFile(String path, String text) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.put(path, bytes(text));
        return new Example(shown + "\n# " + path + "\n" + text, all, flagged);
    }

    /** The paths of its files. */
    public List<String> paths() {
        return new ArrayList<>(files.keySet());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
