package dev.tocsin.testing;

import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Utf8;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.Suggestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fixtures of one rule: {@code fires/}, {@code silent/}, {@code cases.toml} and the files that it names.
 *
 * @param folder where it is; it need not exist
 * @param name what messages call it
 * @param cases in order: fires, silent, cases.toml
 * @param types types of fields that no schema has, by path
 * @param benignBudget how many alerts the rule may give on the benign corpus
 */
record FixtureFolder(Path folder, String name, List<PlannedCase> cases, Map<String, FieldType> types, long benignBudget) {
    static final String CASES = "cases.toml";
    /** The exception lists of the rule, which hold in every case. */
    static final String EXCEPTIONS = "exceptions.ndjson";
    private static final Set<String> FOLDERS = Set.of("fires", "silent");
    private static final Set<String> EVENTS = Set.of("ndjson", "jsonl", "json");
    private static final Set<String> NOTES = Set.of("md", "txt");

    /** Copies the collections. */
    FixtureFolder {
        cases = List.copyOf(cases);
        types = Map.copyOf(types);
    }

    /**
     * Looks into a folder; one that does not exist has no cases.
     *
     * @param others the names of folders in it that belong to other rules
     */
    static FixtureFolder read(Path folder, String name, Set<String> others) {
        if (!Files.exists(folder)) {
            return new FixtureFolder(folder, name, List.of(), Map.of(), 0);
        }
        List<PlannedCase> cases = new ArrayList<>();
        List<String> data = new ArrayList<>();
        boolean hasCases = false;
        for (Path child : children(folder, name, cases)) {
            String file = child.getFileName().toString();
            if (FOLDERS.contains(file) && Files.isDirectory(child)) {
                events(child, name + "/" + file, file, cases);
            } else if (file.equals(CASES)) {
                hasCases = true;
            } else if (Files.isDirectory(child)) {
                if (!others.contains(file) && !file.equals(ExceptionLists.LISTS)) {
                    cases.add(unknownFolder(name, file));
                }
            } else if (!NOTES.contains(extension(file)) && !file.equals(EXCEPTIONS)) {
                data.add(file);
            }
        }
        if (!hasCases) {
            data.forEach(file -> cases.add(unused(name, file)));
            return new FixtureFolder(folder, name, cases, Map.of(), 0);
        }
        return withCases(folder, name, cases, data);
    }

    private static FixtureFolder withCases(Path folder, String name, List<PlannedCase> cases, List<String> data) {
        SourceText nothing = new SourceText(name + "/" + CASES, "");
        try {
            Checked<SourceText> text = Utf8.decode(nothing.name(), Files.readAllBytes(folder.resolve(CASES)));
            Checked<CasesFile> file = text.errors().isEmpty() ? CasesFile.read(text.value()) : Checked.refused(text.errors());
            if (!file.ok()) {
                cases.add(PlannedCase.broken(CASES, Place.of(text.value()), file.errors()));
                return new FixtureFolder(folder, name, cases, Map.of(), 0);
            }
            Set<String> used = new HashSet<>();
            file.value().cases().forEach(spec -> {
                cases.add(PlannedCase.of(spec));
                spec.files().forEach(used::add);
            });
            data.stream().filter(f -> !used.contains(f)).forEach(f -> cases.add(unused(name, f)));
            return new FixtureFolder(folder, name, cases, file.value().types(), file.value().benignBudget());
        } catch (IOException e) {
            Place place = Place.of(nothing);
            cases.add(PlannedCase.broken(CASES, place, List.of(place.error("fixture-unreadable", "the file cannot be read: "
                    + e.getMessage(), null))));
            return new FixtureFolder(folder, name, cases, Map.of(), 0);
        }
    }

    /** A case for each file of {@code fires} or {@code silent}. */
    private static void events(Path folder, String name, String kind, List<PlannedCase> cases) {
        int before = cases.size();
        for (Path child : children(folder, name, cases)) {
            String file = child.getFileName().toString();
            if (NOTES.contains(extension(file))) {
                continue;
            }
            Place place = Place.of(new SourceText(name + "/" + file, ""));
            if (!EVENTS.contains(extension(file)) || Files.isDirectory(child)) {
                cases.add(PlannedCase.broken(kind + "/" + file, place, List.of(place.error("fixture-file",
                        "this is no events file: expected .ndjson, .jsonl or .json", null))));
                continue;
            }
            Expectation expectation = kind.equals("fires") ? new Expectation.Fires() : new Expectation.Silent();
            cases.add(PlannedCase.of(CaseSpec.ofFile(kind + "/" + file, place, expectation)));
        }
        if (cases.size() == before) {
            Place place = Place.of(new SourceText(name, ""));
            cases.add(PlannedCase.broken(kind, place, List.of(place.error("fixture-empty", "the folder has no events file",
                    "add a file, or remove the folder"))));
        }
    }

    private static List<Path> children(Path folder, String name, List<PlannedCase> cases) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            Place place = Place.of(new SourceText(name, ""));
            cases.add(PlannedCase.broken(name.substring(name.lastIndexOf('/') + 1), place,
                    List.of(place.error("fixture-unreadable", "the folder cannot be read: " + e.getMessage(), null))));
            return List.of();
        }
    }

    private static PlannedCase unknownFolder(String name, String folder) {
        Place place = Place.of(new SourceText(name + "/" + folder, ""));
        List<String> near = Suggestions.nearest(folder, FOLDERS, 1);
        return PlannedCase.broken(folder, place, List.of(place.error("fixture-folder",
                "\"" + folder + "\" is no folder of fixtures: expected fires, silent or lists",
                near.isEmpty() ? null : "did you mean \"" + near.get(0) + "\"?")));
    }

    private static PlannedCase unused(String name, String file) {
        Place place = Place.of(new SourceText(name + "/" + file, ""));
        Diagnostic error = place.error("fixture-unused", "no case uses this file", "move it into fires or silent, or name it in "
                + CASES);
        return PlannedCase.broken(file, place, List.of(error));
    }

    private static String extension(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
