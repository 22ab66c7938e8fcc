package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the public repository calls the shortest form of a KQL query: one line of the table is one query. */
class KqlSimpleTest {
    @TempDir
    Path root;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "kql-simple.tsv", delimiter = '\t', quoteCharacter = '`')
    void what_could_be_shorter_is_underlined(String query, String expected) throws IOException {
        LintResult result = ExampleFolder.lint(root, Example.rule("query = '''" + query + "'''\n"), "elastic");
        assertThat(result.diagnostics().stream().filter(d -> d.id().equals("kql-simple")).map(d -> d.span().of(d.source().text()))
                .collect(Collectors.joining("|"))).isEqualTo(expected.equals("-") ? "" : expected);
    }
}
