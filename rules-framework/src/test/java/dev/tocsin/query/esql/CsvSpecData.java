package dev.tocsin.query.esql;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.IndexPatterns;
import dev.tocsin.event.MappingFile;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.Supplements;
import dev.tocsin.query.Supplements.EnrichPolicy;
import dev.tocsin.query.Supplements.LookupIndex;
import dev.tocsin.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The data of the conformance suite: each CSV file an index, a lookup index and, where one is known, an enrich policy. */
final class CsvSpecData {
    private final Map<String, CsvDataFile> files = new TreeMap<>();
    private final Map<String, EventBatch> batches = new HashMap<>();
    private final Schemas schemas;
    private final Supplements supplements;

    private CsvSpecData(Map<String, CsvDataFile> indices) {
        files.putAll(indices);
        List<MappingFile> mappings = new ArrayList<>();
        files.forEach((index, file) ->
                mappings.add(MappingFile.read(new SourceText(index, file.mapping(index))).orThrow()));
        schemas = Schemas.with(mappings);
        supplements = new Supplements(lookups(), policies(), Map.of("*", answers()));
    }

    static CsvSpecData of(Path directory) throws IOException {
        Map<String, CsvDataFile> indices = new TreeMap<>();
        try (Stream<Path> paths = Files.list(directory)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".csv")).sorted().toList()) {
                CsvDataFile file = CsvDataFile.read(path);
                indices.put(file.name(), file);
            }
        }
        for (String[] alias : table("conformance-indices.tsv")) {
            if (indices.containsKey(alias[1])) {
                indices.putIfAbsent(alias[0], indices.get(alias[1]));
            }
        }
        return new CsvSpecData(indices);
    }

    /** The lines of a resource table beside this class, split at tabs; lines of {@code #} are left out. */
    static List<String[]> table(String name) throws IOException {
        try (var stream = CsvSpecData.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t")).toList();
        }
    }

    private Map<String, LookupIndex> lookups() {
        Map<String, LookupIndex> out = new HashMap<>();
        files.keySet().forEach(index -> out.put(index, new LookupIndex(batch(index), schema(List.of(index)))));
        return out;
    }

    private Map<String, EnrichPolicy> policies() {
        Map<String, EnrichPolicy> out = new HashMap<>();
        try {
            for (String[] policy : table("conformance-policies.tsv")) {
                if (files.containsKey(policy[1])) {
                    out.put(policy[0], new EnrichPolicy(EnrichPolicy.Kind.valueOf(policy[2]), policy[3],
                            List.of(policy[4].split(",")), batch(policy[1]), schema(List.of(policy[1]))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private static Map<String, String> answers() {
        Map<String, String> out = new HashMap<>();
        try {
            table("spec-answers.tsv").forEach(line -> out.put(line[0], line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private EventBatch batch(String index) {
        return batches.computeIfAbsent(index, i -> files.get(i).batch(i));
    }

    Supplements supplements() {
        return supplements;
    }

    Schema schema(List<String> patterns) {
        return schemas.forIndices(patterns);
    }

    /** The documents of the indices that some patterns cover, index by index. */
    List<EventBatch> batches(List<String> patterns) {
        IndexPatterns covering = IndexPatterns.of(patterns);
        return files.keySet().stream().filter(covering::cover).map(this::batch).toList();
    }

    boolean has(String index) {
        return files.containsKey(index);
    }
}
