package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is found in a query, and what is not because it is not certain: one line of the table is one rule. */
class ClauseChecksTest {
    @TempDir
    Path root;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "clauses.tsv", delimiter = '\t', quoteCharacter = '`', numLinesToSkip = 0)
    void only_what_is_certain_is_found(String language, String query, String expected) throws IOException {
        String type = language.equals("kuery") || language.equals("lucene") ? "query" : language;
        String keys = (language.equals("esql") ? "-index\n" : "") + "type = \"" + type + "\"\nlanguage = \"" + language
                + "\"\nfrom = \"now-10m\"\nquery = '''" + query + "'''\n";
        LintResult result = ExampleFolder.lint(root, Example.rule(keys).andFile("fixtures/example/fires/stop.ndjson", "{}"));
        assertThat(String.join(",", ExampleFolder.ids(result).stream().filter(id -> !id.equals("query-field")).toList()))
                .isEqualTo(expected.equals("-") ? "" : expected);
    }
}
