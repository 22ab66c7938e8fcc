package dev.tocsin.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A new rule that passes its own two fixtures, ready to be changed.
 *
 * @param path where it lies below the rules folder, with or without {@code .toml}: {@code aws/my_rule}
 * @param name the name that people read; null makes one of the path
 * @param type one of {@link #TYPES}
 * @param author who writes it
 * @param today the date that the rule says it was made on
 * @param id its rule_id
 */
public record NewRule(String path, String name, String type, String author, LocalDate today, UUID id) {
    /** The rule types that there is a template for. */
    public static final List<String> TYPES = List.of("query", "saved_query", "new_terms", "eql", "esql", "threshold", "threat_match",
            "machine_learning");

    /** Names with a letter or digit, none of which begins with a dot, and slashes between them. */
    private static final Pattern PATH = Pattern.compile("(?U)(?:[^/.\\p{Cntrl}:][^/\\p{Cntrl}:]*/)*[\\w&&[^_]][^/\\p{Cntrl}:]*");
    private static final Pattern HOLE = Pattern.compile("\\$\\{([a-z-]+)}");
    /** Files of these names are not read as rules. */
    private static final Set<String> OWN = Set.of("tocsin", "cases");

    /** @throws IllegalArgumentException with a sentence for the user when the path or the type cannot be used */
    public NewRule {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("there is no template for \"" + type + "\"; there is one for each of "
                    + String.join(", ", TYPES));
        }
        String plain = path.replace('\\', '/').replaceAll("\\.toml$", "");
        if (!PATH.matcher(plain).matches() || OWN.contains(plain.substring(plain.lastIndexOf('/') + 1))) {
            throw new IllegalArgumentException("\"" + path + "\" is no path of a rule below the rules folder, such as aws/my_rule");
        }
        path = plain;
        name = name == null ? title(plain.substring(plain.lastIndexOf('/') + 1)) : name;
    }

    /**
     * The files that make it: paths below the rules folder first, then below the fixtures folder.
     *
     * @return texts by path
     */
    public Map<Path, String> files(Path rules, Path fixtures) {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(rules.resolve(path + ".toml"), filled(type + ".toml"));
        Path folder = fixtures.resolve(path);
        switch (type) {
            case "threat_match" -> files.put(folder.resolve("cases.toml"), filled("cases-threat_match.toml"));
            case "machine_learning" -> {
                files.put(folder.resolve("fires/anomaly.ndjson"), filled("fires-machine_learning.ndjson"));
                files.put(folder.resolve("silent/low_score.ndjson"), filled("silent-machine_learning.ndjson"));
            }
            default -> {
                files.put(folder.resolve("fires/example.ndjson"), filled(type.equals("threshold") ? "fires-threshold.ndjson" : "fires.ndjson"));
                files.put(folder.resolve("silent/something_else.ndjson"), filled("silent.ndjson"));
            }
        }
        return files;
    }

    private String filled(String template) {
        String date = today.format(DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT));
        Map<String, String> values = Map.of("name", escaped(name), "author", escaped(author), "id", id.toString(), "date", date,
                "date-iso", today.toString());
        return HOLE.matcher(text(template)).replaceAll(hole -> Matcher.quoteReplacement(values.get(hole.group(1))));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }

    private static String title(String fileName) {
        String words = fileName.replace('_', ' ').replace('-', ' ').strip();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String text(String template) {
        try (InputStream in = NewRule.class.getResourceAsStream(template)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
