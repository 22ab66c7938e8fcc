package dev.tocsin.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.event.Schemas;
import dev.tocsin.lint.Linter;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.testing.Outcome;
import dev.tocsin.testing.SchemaSource;
import dev.tocsin.testing.TestRequest;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.TestRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final UUID ID = UUID.fromString("0b9f2e0c-6a53-4a5e-9d5c-1f3f6f2d7a10");
    @TempDir
    private Path root;

    @ParameterizedTest
    @FieldSource("dev.tocsin.workbench.NewRule#TYPES")
    void a_new_rule_has_no_finding_and_passes_its_cases(String type) throws IOException {
        Configuration configuration = written(new NewRule("linux/first", null, type, "me", TODAY, ID));
        RuleSet rules = new RuleLoader(configuration.root()).load(configuration.rules());
        Schemas schemas = Schemas.standard();
        assertThat(new Linter(configuration, schemas::forIndices, TODAY).lint(rules).diagnostics()
                .stream().map(Diagnostic::rendered).collect(Collectors.joining("\n"))).isEmpty();
        TestResults results = new TestRunner(SchemaSource.of(schemas), () -> 0).run(TestRequest.of(configuration, rules));
        assertThat(results.problems()).isEmpty();
        assertThat(results.verdicts()).hasSize(2).allMatch(v -> v.outcome() == Outcome.PASSED);
    }

    @Test
    void names_are_made_of_the_path_and_may_hold_anything() throws IOException {
        assertThat(new NewRule("linux\\my-first_rule.toml", null, "eql", "me", TODAY, ID).name()).isEqualTo("My first rule");
        Configuration configuration = written(new NewRule("a", "say \"no\" to C:\\Temp\n$1", "query", "J\u00fcrgen \\ \"${id}\"", TODAY, ID));
        RuleSet rules = new RuleLoader(configuration.root()).load(configuration.rules());
        assertThat(rules.diagnostics()).isEmpty();
        assertThat(rules.rules().get(0).name()).isEqualTo("say \"no\" to C:\\Temp $1");
        assertThat(rules.rules().get(0).id()).isEqualTo(ID.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/etc/rule", "../rule", "a/../../rule", "a/./b", ".toml", "..", "a\u0000b", "-", "a/.toml", ".hidden",
        "tocsin", "cases"})
    void a_path_that_leads_elsewhere_is_refused(String path) {
        assertThatThrownBy(() -> new NewRule(path, null, "query", "me", TODAY, ID)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no path of a rule below the rules folder, such as aws/my_rule");
    }

    @Test
    void a_type_without_a_template_is_refused_with_the_types_that_have_one() {
        assertThatThrownBy(() -> new NewRule("a", null, "querry", "me", TODAY, ID)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no template for \"querry\"; there is one for each of query, saved_query, new_terms, eql,"
                        + " esql, threshold, threat_match, machine_learning");
    }

    private Configuration written(NewRule rule) throws IOException {
        Configuration configuration = Configuration.discover(root, Map.of(Key.FIXTURE_POLICY, "required")).orThrow();
        for (Map.Entry<Path, String> file : rule.files(configuration.rules().get(0), configuration.fixtures()).entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue(), StandardCharsets.UTF_8);
        }
        return configuration;
    }
}
