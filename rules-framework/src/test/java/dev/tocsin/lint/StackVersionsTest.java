package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.RuleFileReader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.SourceText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every query is checked against each version that its rule is for, and one finding names all versions that fail. */
class StackVersionsTest {
    private static final Schemas SCHEMAS = Schemas.standard();

    @ParameterizedTest(name = "{0} on {1}, {2}: {3}")
    @CsvFileSource(resources = "stack-versions.tsv", delimiter = '\t', quoteCharacter = '`')
    void one_finding_names_the_versions_that_fail(String language, String versions, String least, String query, String expected) {
        Map<Key, String> keys = new HashMap<>();
        if (!versions.equals("-")) {
            keys.put(Key.STACK_VERSIONS, versions.replace(' ', ','));
        }
        Configuration configuration = Configuration.discover(Path.of("nowhere"), keys).orThrow();
        String type = language.equals("kuery") ? "query" : language;
        String text = "[metadata]\n" + (least.equals("-") ? "" : "min_stack_version = \"" + least + "\"\n") + "[rule]\ntype = \"" + type
                + "\"\nlanguage = \"" + language + "\"\nquery = '''" + query + "'''\n";
        RuleSet rules = new RuleSet(List.of(RuleFileReader.read(new SourceText("x.toml", text), Path.of("x.toml"), "x.toml", List.of())
                .orElseThrow()), List.of());
        String found = new Linter(configuration, SCHEMAS::forIndices, LocalDate.of(2026, 1, 1)).lint(rules).diagnostics().stream()
                .filter(d -> d.id().equals("query-stack-version")).map(d -> d.message()).collect(Collectors.joining("|"));
        assertThat(found).isEqualTo(expected.equals("-") ? "" : expected);
    }
}
