package dev.tocsin.docs.schema;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.ShownPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The settings that tell Taplo, which is inside most editors' support for TOML, which schema is for which file. */
public final class TaploSettings {
    private final Configuration configuration;
    private final RuleSet rules;
    private final String folder;

    private TaploSettings(Configuration configuration, RuleSet rules, Path schemas) {
        this.configuration = configuration;
        this.rules = rules;
        this.folder = shown(configuration, schemas);
    }

    /** The text of a {@code .taplo.toml} at the root of the repository; {@code schemas} is the folder of the schemas. */
    public static String of(Configuration configuration, RuleSet rules, Path schemas) {
        return new TaploSettings(configuration, rules, schemas).text();
    }

    private String text() {
        List<String> deprecated = patterns(RuleFile::deprecated);
        List<String> hunts = patterns(f -> f.hunt().isPresent());
        List<String> others = new ArrayList<>(deprecated);
        others.addAll(hunts);
        others.add("**/cases.toml");
        List<String> all = configuration.rules().stream().map(path -> shown(configuration, path)
                + (Files.isRegularFile(path) ? "" : "/**/*.toml")).toList();
        return association(all, others, "rule") + association(deprecated, List.of(), "deprecated-rule") + association(hunts, List.of(), "hunt")
                + association(List.of(shown(configuration, configuration.fixtures()) + "/**/cases.toml"), List.of(), "cases")
                + association(List.of(Configuration.FILE), List.of(), "tocsin").stripTrailing() + "\n";
    }

    /** All files of a folder where they are all of the kind, else file by file. */
    private List<String> patterns(Predicate<RuleFile> kind) {
        Map<String, List<RuleFile>> byFolder = rules.files().stream().collect(Collectors.groupingBy(f ->
                f.source().name().replaceFirst("[^/]*$", ""), TreeMap::new, Collectors.toList()));
        TreeSet<String> out = new TreeSet<>();
        byFolder.forEach((name, files) -> {
            if (files.stream().allMatch(kind)) {
                out.add(name + "*.toml");
            } else {
                files.stream().filter(kind).forEach(f -> out.add(f.source().name()));
            }
        });
        return List.copyOf(out);
    }

    private String association(List<String> files, List<String> except, String schema) {
        return files.isEmpty() ? "" : "[[rule]]\ninclude = " + list(files) + "\n" + (except.isEmpty() ? "" : "exclude = " + list(except) + "\n")
                + "schema = { enabled = true, path = \"" + folder + "/" + schema + ".schema.json\" }\n\n";
    }

    private static String list(List<String> texts) {
        return texts.stream().map(t -> "\"" + t.replace("\\", "\\\\").replace("\"", "\\\"") + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    private static String shown(Configuration configuration, Path path) {
        return ShownPath.below(configuration.root(), path);
    }
}
