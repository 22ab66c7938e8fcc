package dev.tocsin.query.kql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.event.Batches;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryLanguage;
import dev.tocsin.query.QuerySettings;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.lucene.LuceneLanguage;

import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.value.FieldType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares KQL and Lucene query strings with the recorded answers of a real node. */
public class KqlConformanceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, QueryLanguage> LANGUAGES = Map.of(
            "kql", KqlLanguage.kibana(),
            "kql-es", KqlLanguage.elasticsearch(KqlOptions.DEFAULT),
            "lucene", LuceneLanguage.lucene());

    private final List<String> unexpected = new ArrayList<>();
    private int agreed;
    private int disagreed;
    private int refused;
    private int skipped;

    private record Case(String id, String kind, String query, List<Integer> hits, String error) {
    }

    private record Suite(String now, Map<String, String> mapping, List<Map<String, Object>> docs, List<Case> cases) {
    }

    @Test
    void all_cases_agree_with_the_engine() throws IOException {
        String root = System.getProperty("tocsin.conformance", "");
        assumeTrue(!root.isEmpty(), "tocsin.conformance names no directory");
        Path folder = Path.of(root, "kql");
        assumeTrue(Files.isDirectory(folder), "no kql in " + root);
        Set<String> known = knownDisagreements();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
        for (Path file : files) {
            run(JSON.readValue(file.toFile(), new TypeReference<Map<String, Object>>() { }), known);
        }
        System.out.println("conformance kql: agreed " + agreed + ", disagreed " + disagreed + ", refused " + refused
                + ", skipped " + skipped);
        assertThat(unexpected).isEmpty();
    }

    private void run(Map<String, Object> raw, Set<String> known) {
        raw.keySet().retainAll(Set.of("now", "mapping", "docs", "cases"));
        ((List<?>) raw.get("cases")).forEach(c -> ((Map<?, ?>) c).keySet().retainAll(Set.of("id", "kind", "query", "hits", "error")));
        Suite suite = JSON.convertValue(raw, Suite.class);
        Schema schema = Schemas.of(types(suite.mapping()));
        EventBatch batch = Batches.of(suite.docs());
        RunContext context = new RunContext(Instant.parse(suite.now()));
        for (Case one : suite.cases()) {
            QueryLanguage language = LANGUAGES.get(one.kind());
            if (language == null) {
                skipped++;
                System.out.println("skipped " + one.id() + ": unknown kind " + one.kind());
            } else {
                judge(one, answer(language, one.query(), schema, batch, context), known);
            }
        }
    }

    private static Map<String, FieldType> types(Map<String, String> mapping) {
        return mapping.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> FieldType.named(e.getValue()).orElseThrow()));
    }

    private void judge(Case one, Object answer, Set<String> known) {
        boolean refusal = answer instanceof Diagnostic;
        boolean agrees = one.error() != null ? refusal : answer.equals(one.hits());
        if (agrees) {
            agreed++;
            return;
        }
        if (refusal) {
            refused++;
        } else {
            disagreed++;
        }
        String line = one.kind() + " " + one.id() + " " + one.query().replace('\n', ' ') + "\n    expected: "
                + (one.error() != null ? "error " + one.error() : shown(one.hits())) + "\n    actual:   "
                + (answer instanceof Diagnostic d ? d.headline() : shown((List<?>) answer));
        System.out.println("disagrees: " + line);
        if (!known.contains(one.id())) {
            unexpected.add(line);
        }
    }

    private static String shown(List<?> hits) {
        return hits.size() > 40 ? hits.size() + " hits " + new TreeSet<>(hits) : hits.toString();
    }

    private static Object answer(QueryLanguage language, String text, Schema schema, EventBatch batch, RunContext context) {
        Checked<Query> query = language.parse(EmbeddedText.alone("query", text));
        if (!query.ok()) {
            return query.errors().get(0);
        }
        Checked<CompiledQuery> compiled = query.value().compile(schema, QuerySettings.DEFAULT);
        if (!compiled.ok()) {
            return compiled.errors().get(0);
        }
        return Arrays.stream(((EventQuery) compiled.value()).match(context, batch).toArray()).boxed().toList();
    }

    /** Lines of "id: reason". */
    private static Set<String> knownDisagreements() throws IOException {
        try (var in = KqlConformanceTest.class.getResourceAsStream("known-disagreements.txt")) {
            Set<String> out = new TreeSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> out.add(line.substring(0, line.lastIndexOf(": "))));
            return out;
        }
    }
}
