package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real rules that nobody of this project wrote, below {@code -Dtocsin.corpus=DIR}: no error but real defects. */
class CorpusLintTest {
    @ParameterizedTest
    @ValueSource(strings = {"custom", "elastic"})
    void no_rule_that_the_public_repository_accepts_has_an_error(String profile) throws IOException {
        String corpus = System.getProperty("tocsin.corpus", "");
        Assumptions.assumeFalse(corpus.isBlank(), "no -Dtocsin.corpus=DIR");
        Configuration configuration = Configuration.discover(Path.of(corpus),
                Map.of(Key.PROFILE, profile, Key.RULES, ".", Key.FIXTURE_POLICY, "optional")).orThrow();
        Schemas schemas = Schemas.standard();
        Linter linter = new Linter(configuration, schemas::forIndices, LocalDate.of(2026, 12, 1));
        LintResult result = linter.lint(new RuleLoader(Path.of(corpus)).load(List.of(Path.of(corpus))));
        Map<String, Long> counts = new TreeMap<>(result.diagnostics().stream()
                .collect(Collectors.groupingBy(d -> d.id() + " " + d.level(), Collectors.counting())));
        System.out.println("lint " + profile + ": " + counts);
        Files.write(Path.of("target", "corpus-lint-" + profile + ".txt"), result.diagnostics().stream().map(Diagnostic::rendered).toList());
        Set<String> known = known();
        assertThat(result.diagnostics().stream().filter(d -> d.level() == Level.ERROR)
                .filter(d -> !known.contains(d.source().name() + " " + d.id())).map(Diagnostic::rendered)
                .collect(Collectors.joining("\n"))).isEmpty();
    }

    private static Set<String> known() throws IOException {
        try (InputStream in = CorpusLintTest.class.getResourceAsStream("corpus-defects.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#"))
                    .map(l -> l.split(" ")[0] + " " + l.split(" ")[1]).collect(Collectors.toSet());
        }
    }
}
