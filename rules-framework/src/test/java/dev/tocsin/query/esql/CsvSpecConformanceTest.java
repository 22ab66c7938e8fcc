package dev.tocsin.query.esql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.query.esql.CsvSpecRunner.Outcome;
import dev.tocsin.query.esql.CsvSpecRunner.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Runs csv-spec tests of a directory against the data beside them and compares columns, types, rows and warnings. A test that
 * does not agree is named with expected and actual; it fails the build unless a resource table gives its reason.
 */
class CsvSpecConformanceTest {
    @Test
    void the_engine_s_own_tests_agree() throws IOException {
        Path directory = Path.of(System.getProperty("tocsin.conformance", "")).resolve("esql");
        Assumptions.assumeTrue(!System.getProperty("tocsin.conformance", "").isBlank() && Files.isDirectory(directory),
                "conformance esql: no -Dtocsin.conformance=DIR with esql/ in it");
        CsvSpecData data = CsvSpecData.of(directory);
        Map<String, String> known = new HashMap<>();
        CsvSpecData.table("conformance-differences.tsv").forEach(line -> known.put(line[0], line[1]));
        Map<Outcome, Integer> counts = new HashMap<>();
        List<String> unexplained = new ArrayList<>();
        for (CsvSpecCase test : cases(directory)) {
            Verdict verdict = CsvSpecRunner.verdict(test, data);
            String reason = known.get(test.id());
            counts.merge(verdict.outcome(), 1, Integer::sum);
            if (verdict.outcome() != Outcome.AGREED) {
                System.out.println(verdict.outcome().name().toLowerCase(java.util.Locale.ROOT) + " " + test.id() + " (line " + test.line()
                        + ")" + (reason == null ? "" : " known: " + reason) + "\n    " + test.query().replace("\n", "\n    ")
                        + "\n        " + verdict.why());
            }
            if ((verdict.outcome() == Outcome.DISAGREED || verdict.outcome() == Outcome.REFUSED) && reason == null) {
                unexplained.add(test.id());
            }
        }
        System.out.println("conformance esql: agreed " + counts.getOrDefault(Outcome.AGREED, 0) + ", disagreed "
                + counts.getOrDefault(Outcome.DISAGREED, 0) + ", refused " + counts.getOrDefault(Outcome.REFUSED, 0) + ", skipped "
                + counts.getOrDefault(Outcome.SKIPPED, 0));
        assertThat(unexplained).as("tests that do not agree and have no reason in conformance-differences.tsv").isEmpty();
    }

    private static List<CsvSpecCase> cases(Path directory) throws IOException {
        List<CsvSpecCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv-spec")).sorted().toList()) {
                cases.addAll(CsvSpecReader.read(file));
            }
        }
        return cases;
    }
}
