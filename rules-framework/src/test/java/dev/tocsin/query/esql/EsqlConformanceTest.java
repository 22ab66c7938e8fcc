package dev.tocsin.query.esql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Cases of outside: what the engine's own analyser says of queries, and its tests over data. */
class EsqlConformanceTest {
    @Test
    void agrees_with_the_analyser() throws IOException {
        assertThat(new AnalysisConformance().run(directory())).as("cases that did not agree and are not listed with a reason").isEmpty();
    }

    @Test
    void agrees_with_the_engine_s_own_tests() throws IOException {
        assertThat(new CsvSpecConformance().run(directory())).as("tests that did not agree and are not listed with a reason").isEmpty();
    }

    private static Path directory() {
        String root = System.getProperty("tocsin.conformance", "");
        Assumptions.assumeFalse(root.isBlank(), "no -Dtocsin.conformance=DIR");
        Path directory = Path.of(root, "esql");
        Assumptions.assumeTrue(Files.isDirectory(directory), "no directory " + directory);
        return directory;
    }
}
