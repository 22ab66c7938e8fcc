package dev.tocsin.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Files that show what a check finds or wants. Examples are shown on pages and run by a test. Immutable. */
public final class Example {
    private static final String PATH = "rules/example.toml";

    private final String shown;
    private final List<Part> parts;
    private final String flagged;

    /** A file that is put together only when somebody asks for it: every run of the linter makes all examples. */
    private record Part(String path, Supplier<byte[]> content) {
    }

    private Example(String shown, List<Part> parts, String flagged) {
        this.shown = shown;
        this.parts = List.copyOf(parts);
        this.flagged = flagged;
    }

    /** A rule with these keys of {@code [rule]}, after headers those of other tables; the rest is {@link ExampleRule}'s. */
    public static Example rule(String keys) {
        return at(PATH, keys);
    }

    /** A rule as {@link #rule(String)} under a path of its own. */
    public static Example at(String path, String keys) {
        return new Example(keys, List.of(new Part(path, () -> bytes(ExampleRule.with(keys)))), "");
    }

    /** A hunt with these keys of {@code [hunt]}; the rest is {@link ExampleRule}'s. */
    public static Example hunt(String keys) {
        return huntAt(PATH, keys);
    }

    /** A hunt as {@link #hunt(String)} under a path of its own. */
    public static Example huntAt(String path, String keys) {
        return new Example(keys, List.of(new Part(path, () -> bytes(ExampleRule.hunt(keys)))), "");
    }

    /** A file that is written out. */
    public static Example file(String text) {
        return new Example(text, List.of(new Part(PATH, () -> bytes(text))), "");
    }

    /** A file of bytes. */
    public static Example bytes(String shown, byte[] content) {
        return new Example(shown, List.of(new Part(PATH, () -> content)), "");
    }

    /** A link to another path below the repository; as a file it is an arrow and the path. */
    public static Example link(String path, String target) {
        return new Example(path + " -> " + target, List.of(new Part(path, () -> bytes("-> " + target))), "");
    }

    /** The same, with the text that the finding covers. */
    public Example flagging(String text) {
        return new Example(shown, parts, text);
    }

    /** The same with another example beside it. */
    public Example and(Example other) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        return new Example(shown + "\n# " + String.join(", ", other.parts.stream().map(Part::path).toList()) + "\n" + other.shown,
                all, flagged);
    }

    /** The same with another file beside it, such as one of a fixture. */
    public Example andFile(String path, String text) {
        return and(new Example(text, List.of(new Part(path, () -> bytes(text))), ""));
    }

    /** What a page shows: the keys that matter. */
    public String shown() {
        return shown;
    }

    /** The text that the finding covers; empty in a good example, or where the finding is about a whole file. */
    public String flagged() {
        return flagged;
    }

    /** Whole files by path below the repository, in order. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        parts.forEach(part -> files.put(part.path(), part.content().get()));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
