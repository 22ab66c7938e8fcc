package dev.tocsin.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.event.Schemas;
import dev.tocsin.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a query needs: one line of the table is one query with its fields and its integrations. */
class RequiredFieldTest {
    private final Schemas schemas = Schemas.standard();

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "required-fields.tsv", delimiter = '\t', quoteCharacter = '`')
    void fields_are_computed_from_the_query(String language, String index, String query, String fields, String integrations) {
        Rule rule = rule(language, index, query);
        assertThat(RequiredField.of(rule, schemas).stream().map(f -> f.name() + "/" + f.type() + (f.ecs() ? "/ecs" : ""))
                .collect(Collectors.joining(" "))).isEqualTo(fields.equals("-") ? "" : fields);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "required-fields.tsv", delimiter = '\t', quoteCharacter = '`')
    void integrations_are_computed_from_the_query_and_the_indices(String language, String index, String query, String fields,
            String integrations) {
        Rule rule = rule(language, index, query);
        List<RelatedIntegration> found = RelatedIntegration.of(rule,
                rule.query().flatMap(q -> Optional.ofNullable(q.parse().value())).map(q -> q.facts()));
        assertThat(found.stream().map(RelatedIntegration::toString).collect(Collectors.joining(" ")))
                .isEqualTo(integrations.equals("-") ? "" : integrations);
    }

    private static Rule rule(String language, String index, String query) {
        String type = language.equals("eql") || language.equals("esql") ? language : "query";
        String text = "[metadata]\n[rule]\ntype = \"" + type + "\"\nlanguage = \"" + language + "\"\n"
                + (index.equals("-") ? "" : "index = [\"" + index + "\"]\n") + "query = '''" + query + "'''\n";
        return RuleFileReader.read(new SourceText("x.toml", text), Path.of("x.toml"), "x.toml", List.of())
                .orElseThrow().rule().orElseThrow();
    }
}
