package dev.tocsin.query.eql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.source.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Cases of outside: event sets, queries, and the events that Elasticsearch found. */
class EqlConformanceTest {
    private final Map<String, String> listed = CaseTable.pairs("eql-conformance-known.txt");
    private final List<String> surprises = new ArrayList<>();
    private int agreed;
    private int disagreed;
    private int refused;
    private int skipped;

    @Test
    void agrees_with_elasticsearch() throws IOException {
        String root = System.getProperty("tocsin.conformance", "");
        Assumptions.assumeFalse(root.isBlank(), "no -Dtocsin.conformance=DIR");
        Path directory = Path.of(root, "eql");
        Assumptions.assumeTrue(Files.isDirectory(directory), "no directory " + directory);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                suite(new ConformanceSet(new ObjectMapper().readTree(file.toFile())));
            }
        }
        System.out.println("conformance eql: agreed " + agreed + ", disagreed " + disagreed + ", refused " + refused
                + ", skipped " + skipped);
        assertThat(surprises).as("cases that did not agree and are not listed with a reason").isEmpty();
    }

    private void suite(ConformanceSet set) {
        for (JsonNode one : set.cases()) {
            String id = one.path("id").asText();
            String query = one.path("query").asText();
            List<List<Object>> expected = set.expected(one);
            try {
                Checked<?> compiled = Run.compile(query, set.schema(), set.settings(one));
                List<Object> actual = compiled.ok()
                        ? set.ids(Run.run(query, set.schema(), set.settings(one), List.of(set.batch()))) : null;
                String why = compiled.ok() ? "" : compiled.errors().get(0).headline();
                count(id, query, expected, actual, why);
            } catch (QueryRunException e) {
                count(id, query, expected, null, e.diagnostic().headline());
            }
        }
    }

    /** No list among the expected ones means that the engine refuses the query. */
    private void count(String id, String query, List<List<Object>> expected, List<Object> actual, String why) {
        boolean agrees = actual == null ? expected.isEmpty() : expected.contains(actual);
        if (agrees) {
            agreed++;
            return;
        }
        String line = id + ": expected " + (expected.isEmpty() ? "an error" : expected) + ", got "
                + (actual == null ? why : actual) + " for " + query.replaceAll("\\s+", " ");
        System.out.println(line + (listed.containsKey(id) ? " (known: " + listed.get(id) + ")" : ""));
        if (actual == null) {
            refused++;
        } else {
            disagreed++;
        }
        if (!listed.containsKey(id)) {
            surprises.add(line);
        }
    }
}
